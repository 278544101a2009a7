import path from "node:path";

/** A message with the paths below a folder as they are seen from there: `/home/jane/shop/a.md is …` → `a.md is …`. */
export function seenFrom(folder: string, message: string): string {
  const prefix = folder.endsWith(path.sep) ? folder : folder + path.sep;
  if (path.dirname(folder) === folder) return message; // the root: all paths are below it
  return message
    .split(prefix)
    .reduce((text, rest) => (mayEndPath.test(text) ? `${text}${prefix}${rest}` : `${text}${rest}`));
}

/** Where a path goes on, the folder is another one of the same name. */
const mayEndPath = /[\p{L}\p{N}._-]$/u;
