import { defaultPolicy } from "../core/policy/default-policy.ts";
import { t } from "../core/text/say.ts";

/** Where Sync keeps things of one incident, as full names of refs. None of them is a branch or a tag. */
export interface SyncRefs {
  /** On the remote: what all share. */
  readonly shared: string;
  /** Here: what was last seen of `shared`. */
  readonly seen: string;
  /** Here, of this working tree alone: the version that its files were last known to hold or to build on. */
  readonly base: string;
  /** Here, of this working tree alone: a blob that says where HEAD and the stash stood then. */
  readonly stand: string;
}

/** The root that the team shares its incidents under unless it chose another. */
export const usualSyncRef = defaultPolicy.sync.ref;

/**
 * The refs of an incident's folder (from the repository's top, with slashes). Every incident has its own: people at work
 * on two incidents never wait for each other, and fetching one costs the same however many there are (docs/scaling.md).
 */
export function syncRefs(root: string, remote: string, folder: string): SyncRefs {
  const name = refNameOf(folder);
  const seen = `${refNameOf(remote)}-${refNameOf(root)}`;
  return {
    shared: `${root}/${name}`,
    seen: `refs/sitrep/seen/${seen}/${name}`,
    base: `refs/worktree/sitrep/base/${seen}/${name}`,
    stand: `refs/worktree/sitrep/stand/${seen}/${name}`,
  };
}

/** The folder that a name under the root stands for: what `syncRefs` made of it, turned back. Undefined: none of ours. */
export function folderOfRef(root: string, ref: string): string | undefined {
  if (!ref.startsWith(`${root}/`)) return undefined;
  const name = ref.slice(root.length + 1);
  try {
    const folder = decodeURIComponent(name);
    return refNameOf(folder) === name ? folder : undefined;
  } catch {
    return undefined; // a percent sign that codes nothing
  }
}

/** Why a root can't be used, for the person; undefined: it can. */
export function whyNoSyncRef(root: string): string | undefined {
  if (/^refs\/(?:heads|tags|remotes|stash|notes|worktree|bisect|rewritten)(?:\/|$)/.test(root)) {
    return t(
      "{0} is where people keep branches and the like. Choose a ref of its own, such as {1}.",
      root,
      usualSyncRef,
    );
  }
  const sound = root.split("/").every((part) => part !== "" && refNameOf(part) === part);
  if (!/^refs\/[^/]+/.test(root) || !sound) {
    return t("`{0}` is no full name of a ref. Write one like {1}.", root, usualSyncRef);
  }
  return undefined;
}

/** One part of a ref's name, reversible: what Git does not take there, and slashes, as percent signs and hex bytes. */
function refNameOf(text: string): string {
  // eslint-disable-next-line no-control-regex -- Git forbids them (git-check-ref-format)
  const coded = text.replace(/[\u0000- %~^:?*[\\/\u007f]|\.(?=\.|lock$|$)|^[.-]|@(?=\{|$)/gi, (character) =>
    [...Buffer.from(character)]
      .map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`)
      .join(""),
  );
  return coded;
}
