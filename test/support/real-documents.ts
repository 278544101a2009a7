import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A document that somebody wrote for other ends than this test. */
export interface RealDocument {
  readonly name: string;
  readonly text: string;
}

const project = path.resolve(import.meta.dirname, "../..");

/** READMEs of installed packages, at most 100, in the order of their names. */
export function readmes(): readonly RealDocument[] {
  const modules = path.join(project, "node_modules");
  return readdirSync(modules)
    .map((name) => path.join(modules, name, "README.md"))
    .filter((file) => existsSync(file))
    .slice(0, 100)
    .map((file) => ({ name: path.relative(project, file), text: readFileSync(file, "utf8") }));
}

/** The shared corpus of reviews and runbooks; none where it is not at hand. */
export function corpus(): readonly RealDocument[] {
  const folder = path.resolve(project, process.env["SITREP_SHARED"] ?? "../shared", "corpus");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

/** The examples of CommonMark's specification, with the tabs that it prints as arrows. */
export function specExamples(): readonly RealDocument[] {
  const spec = readFileSync(path.join(project, "node_modules", "commonmark-spec", "spec.txt"), "utf8");
  return [...spec.matchAll(/^`{32} example\n([^]*?)^\.\n/gm)].map(([, source = ""], index) => ({
    name: `CommonMark ${index + 1}`,
    text: source.replaceAll("→", "\t"),
  }));
}

/** The ways a text may be filed, by name. */
export const filings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  CRLF: (text) => text.replace(/\r?\n/g, "\r\n"),
  BOM: (text) => `\uFEFF${text.replace(/^\uFEFF/, "")}`,
  tabs: (text) => text.replace(/^([ \t]*(?:[-*+]|\d+[.)])) {1,3}(?=\S)/gm, "$1\t").replace(/^ {4}/gm, "\t"),
  "no final newline": (text) => text.replace(/\s+$/, ""),
};
