/** The path that a file at `path` means by a relative one; both with `/` between folders, `.` and `..` resolved. */
export function pathFrom(path: string, relative: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
