import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import ts from "typescript";

/**
 * Leaves the examples out of the rules that ship: they are for the pages and the tests, no door asks for them, and every
 * start would read them.
 * @type {import("esbuild").Plugin}
 */
export const withoutExamples = {
  name: "without-examples",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]core[\\/]lint[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      if (basename(path) === "index.ts") return undefined;
      return { contents: emptied(await readFile(path, "utf8"), path), loader: "ts" };
    });
  },
};

/**
 * The source of a rule with no examples in it.
 * @param {string} source
 * @param {string} path for the message where they are not found, which would ship them unseen
 */
export function emptied(source, path) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const examples = examplesIn(file);
  if (examples === undefined) throw new Error(`${path} has no \`examples: […]\`: is it a rule?`);
  return `${source.slice(0, examples.getStart())}[]${source.slice(examples.end)}`;
}

/**
 * @param {ts.Node} node
 * @returns {ts.Node | undefined}
 */
function examplesIn(node) {
  const isThem = ts.isPropertyAssignment(node) && node.name.getText() === "examples";
  return isThem ? node.initializer : ts.forEachChild(node, examplesIn);
}
