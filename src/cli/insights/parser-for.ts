import type { ParseDocument } from "../../core/markdown/parse.ts";
import type { ImportPackage } from "../command.ts";
import { boundedParse } from "../lint/limits.ts";
import { nativeTree } from "../native/native-tree.ts";

/** Parses files for counting: with the native parser where a way to it is given, and no file that would take too long. */
export async function parserFor(
  importPackage: ImportPackage | undefined,
): Promise<(path: string) => ParseDocument> {
  const tree = importPackage === undefined ? undefined : await nativeTree(importPackage);
  return (path) => boundedParse(path, tree);
}
