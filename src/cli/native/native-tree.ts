import type { Root } from "mdast";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { remarkTree, type ParseTree } from "../../core/markdown/remark-tree.ts";
import type { ImportPackage } from "../command.ts";
import { likeRemark } from "./like-remark.ts";

/** The version whose trees were compared with remark's; another one may read differently. */
const comparedVersion = "0.10.5";

const packageName = "satteri";

/**
 * The native parser, many times as fast as remark: it makes the same trees, and leaves to remark (`otherwise`) what it is
 * known to read differently. Undefined where it is not installed, not built for this machine or of another version.
 */
export async function nativeTree(
  importPackage: ImportPackage,
  otherwise: ParseTree = remarkTree,
): Promise<ParseTree | undefined> {
  try {
    if (installedVersion() !== comparedVersion) return undefined;
    const parser: unknown = await importPackage(packageName);
    return isParser(parser) ? treeBy(parser, otherwise) : undefined;
  } catch {
    return undefined; // not installed, or without a binary for this machine: remark does the work
  }
}

interface Parser {
  readonly markdownToMdast: (
    markdown: string,
    options: { readonly features: { readonly gfm: true; readonly frontmatter: boolean } },
  ) => Root;
}

function treeBy({ markdownToMdast }: Parser, otherwise: ParseTree): ParseTree {
  return (markdown, frontmatter) => {
    const root = markdownToMdast(markdown, { features: { gfm: true, frontmatter } });
    return likeRemark(root, markdown, otherwise) ?? otherwise(markdown, frontmatter);
  };
}

function isParser(found: unknown): found is Parser {
  return (
    typeof found === "object" &&
    found !== null &&
    "markdownToMdast" in found &&
    typeof found.markdownToMdast === "function"
  );
}

function installedVersion(): string | undefined {
  const entry = createRequire(import.meta.url).resolve(packageName);
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(path.dirname(entry), "..", "package.json"), "utf8"),
  );
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : undefined;
}
