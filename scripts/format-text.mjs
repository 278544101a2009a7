import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { format } from "oxfmt";
import { root } from "./host/paths.mjs";

/**
 * Text as `oxfmt --check` wants it.
 * @param {string} path what the file is called: its ending says which language it is in
 * @param {string} text
 * @returns {Promise<string>}
 * @throws {Error} for text that is none of that language
 */
export async function formatText(path, text) {
  const { printWidth } = JSON.parse(await readFile(join(root, ".oxfmtrc.json"), "utf8"));
  const { code, errors } = await format(basename(path), text, { printWidth });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} can't be formatted: ${error.message}`);
  return code;
}
