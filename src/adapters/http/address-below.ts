/**
 * The address of a path below a connection's own address. A webhook's address has nothing below it: its path is empty.
 * @throws Error where the path would leave the base: adapters encode what they put into one, so that is a mistake here.
 */
export function addressBelow(base: string, path: string): string {
  if (path === "") return base;
  const root = new URL(base.endsWith("/") ? base : `${base}/`);
  const url = isPlain(path) && root.search === "" ? new URL(path, root) : undefined;
  if (url?.origin !== root.origin || !url.pathname.startsWith(root.pathname)) {
    throw new Error("A request's path leads away from the connection's own address."); // which one may be a secret
  }
  return url.href;
}

/** Whether a path has nothing that readers of addresses take for more than a path. */
function isPlain(path: string): boolean {
  const [steps = ""] = path.split("?", 1);
  const leaves = steps.split("/").some((step) => /^(?:\.|%2e){1,2}$/i.test(step));
  return !leaves && !path.startsWith("/") && !/[\\#\s\p{Cc}]|^[a-z][a-z\d+.-]*:/iu.test(path);
}
