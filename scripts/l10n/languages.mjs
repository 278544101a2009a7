import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The languages that are complete beside English, as the editor names them. */
export const languages = Object.freeze(["de", "ja"]);

/** The two kinds of bundle: what code says, and what the manifest says. */
export const bundles = Object.freeze([
  {
    english: "l10n/bundle.l10n.json",
    translated: (/** @type {string} */ to) => `l10n/bundle.l10n.${to}.json`,
  },
  { english: "package.nls.json", translated: (/** @type {string} */ to) => `package.nls.${to}.json` },
]);

/**
 * The sentences of a bundle by their keys; none where the file is not there.
 * @param {string} root
 * @param {string} path
 * @returns {Promise<Record<string, string>>}
 */
export async function readBundle(root, path) {
  try {
    return JSON.parse(await readFile(join(root, path), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}
