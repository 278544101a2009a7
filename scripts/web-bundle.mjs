import { build } from "esbuild";
import { root } from "./host/paths.mjs";
import { withoutExamples } from "./without-examples.mjs";

/**
 * The extension for a host in a browser: one file, since nothing loads a second one there. Parts that wait for their first
 * use are in it and are not run before. Rejects where it needs anything of Node.
 * @param {{ dev?: boolean }} [options]
 * @returns {Promise<{ text: string, metafile: import("esbuild").Metafile }>}
 */
export async function webBundle({ dev = false } = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev ? "inline" : false,
    legalComments: "none",
    logLevel: "error",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["vscode"],
    format: "cjs",
    target: "es2022",
    entryPoints: ["src/extension/web.ts"],
    outfile: "dist/web/extension.cjs",
    plugins: [withoutExamples, detectorWithoutNode],
    supported: { "dynamic-import": false },
    metafile: true,
    write: false,
  });
  return { text: outputFiles[0]?.text ?? "", metafile };
}

/**
 * The rules that know secrets ask Node for the last part of a path, and for the bytes of a file that they are not given. We
 * hand them texts.
 * @type {import("esbuild").Plugin}
 */
const detectorWithoutNode = {
  name: "detector-without-node",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:(?:path|fs)$/ }, ({ importer, path }) =>
      importer.includes("@secretlint") ? { namespace: "no-node", path } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "no-node" }, ({ path }) => ({
      contents:
        path === "node:path"
          ? "export default { basename: (path) => path.slice(path.lastIndexOf('/') + 1) };"
          : "export default { readFileSync: () => { throw new Error('There is no disk here'); } };",
    }));
  },
};
