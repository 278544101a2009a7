// Who may import whom (docs/architecture.md). Allow-lists: a new folder is closed until somebody opens it.
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { pathNot: allowed },
});

const coreLibraries =
  "node_modules/(unified|remark-|rehype-|mdast-|unist-|vfile|micromark|yaml|temporal-polyfill|ical-generator|node-diff3|picomatch|d3-array|internmap|minisearch|stemmer|@types/(mdast|hast|unist|picomatch|d3-array))";

/** Node's own modules, under whichever name they are asked for. */
const nodeModules = `^(node:)?(${require("node:module").builtinModules.join("|")})$`;

/** The folders of src/. What stands in another one may import nothing until it is named here and gets a fence of its own. */
const layers = "^src/(core|protocol|disk|facts|git|secrets|adapters|extension|cli)/";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^vscode$" },
    },
    {
      name: "vscode-only-in-extension",
      severity: "error",
      from: { pathNot: "^src/extension/" },
      to: { path: "^vscode$|node_modules/@types/vscode" },
    },
    only("core-is-pure", "^src/core/", ["^src/core/", coreLibraries]),
    only("model-is-a-leaf", "^src/core/(model|text)/", [
      "^src/core/(model|text)/",
      "node_modules/temporal-polyfill",
    ]),
    only("markdown-knows-no-domain", "^src/core/markdown/", [
      "^src/core/(markdown|model|text)/",
      coreLibraries,
    ]),
    {
      name: "markdown-alone-knows-remark",
      severity: "error",
      from: { path: "^src/core/", pathNot: "^src/core/markdown/" },
      to: { path: "node_modules/(unified|remark-|rehype-|mdast-util|micromark)" },
    },
    only("ports-see-the-model", "^src/core/ports/", ["^src/core/(ports|model|text)/"]),
    {
      name: "rules-are-strangers",
      severity: "error",
      from: { path: "^src/core/lint/rules/(?!index)([^/]+)" },
      to: { path: "^src/core/lint/rules/", pathNot: "^src/core/lint/rules/$1" },
    },
    only("protocol-is-small", "^src/protocol/", ["^src/protocol/", "^src/core/(model|text)/"]),
    only("webview-sees-the-protocol", "^webview/", [
      "^webview/",
      "^src/protocol/",
      "^src/core/text/say\\.ts$",
      "node_modules/@vscode/webview-ui-toolkit",
      "node_modules/@observablehq/plot",
    ]),
    {
      name: "plot-only-in-charts",
      severity: "error",
      from: { path: "^webview/", pathNot: "^webview/charts/" },
      to: { path: "node_modules/@observablehq/plot" },
    },
    {
      name: "toolkit-only-in-elements",
      severity: "error",
      from: { path: "^webview/", pathNot: "^webview/elements/" },
      to: { path: "node_modules/@vscode/webview-ui-toolkit" },
    },
    only("extension-wires", "^src/extension/", [
      "^src/(extension|core|protocol|disk|facts|git|secrets|adapters)/",
      "^vscode$",
      "node_modules/(@types/)?(vscode|markdown-it|mdast)/",
      nodeModules,
    ]),
    {
      // What it may not have is what a host in a browser has not got; types cost nothing there.
      name: "a-computer-in-node-alone",
      severity: "error",
      from: { path: "^src/extension/", pathNot: "^src/extension/(node/|extension\\.ts$)" },
      to: {
        path: `^src/(disk|facts|git)/|^src/extension/node/|${nodeModules}`,
        pathNot: "^src/(disk/is-code|git/back-off)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "secretlint-in-secrets-alone",
      severity: "error",
      from: { path: "^(src|webview)/", pathNot: "^src/secrets/" },
      to: { path: "node_modules/@secretlint/" },
    },
    only("cli-has-no-editor", "^src/cli/", [
      "^src/(cli|core|disk|facts|git|secrets|adapters)/",
      "node_modules/@types/mdast/",
      "node_modules/(unified-lint-rule|vfile|vfile-message)/",
      nodeModules,
    ]),
    {
      name: "one-folder-meets-remark-hosts",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/remark/" },
      to: { path: "node_modules/(unified-lint-rule|vfile|vfile-message)/" },
    },
    // A vendor knows the ports and the forms that Markdown is written in; of the others it knows nothing.
    only("adapters-know-the-ports", "^src/adapters/", [
      "^src/adapters/",
      "^src/core/(ports|model|text|markdown|outbox)/",
      "node_modules/(@types/)?mdast/",
    ]),
    {
      name: "vendors-are-strangers",
      severity: "error",
      from: { path: "^src/adapters/(?!http/|outbox/|index)([^/]+)/" },
      to: { path: "^src/adapters/(?!http/)", pathNot: "^src/adapters/$1/" },
    },
    {
      // Vendors behind a connection; what is neither disk nor editor stays able to run anywhere.
      name: "the-outbox-knows-no-vendor",
      severity: "error",
      from: { path: "^src/(core/outbox|adapters/(http|outbox))/" },
      to: { path: "^src/adapters/(?!http/|outbox/)" },
    },
    {
      name: "new-folders-are-closed",
      severity: "error",
      from: { path: "^src/", pathNot: layers },
      to: {},
    },
    only("disk-knows-no-domain", "^src/disk/", [
      "^src/disk/",
      "^src/core/text/say\\.ts$",
      "^node:|^(crypto|fs|fs/promises|os|path|timers/promises)$",
    ]),
    only("facts-are-read-from-disk", "^src/facts/", [
      "^src/(facts|core|disk)/",
      "^node:|^(crypto|fs|path|timers/promises|worker_threads)$",
    ]),
    only("secrets-know-a-text", "^src/secrets/", ["^src/(secrets|core/text)/", "node_modules/@secretlint/"]),
    only("git-knows-merging-alone", "^src/git/", [
      "^src/(git|disk)/",
      "^src/core/(merge|model|policy)/",
      "^src/core/text/say\\.ts$",
      "^node:|^(child_process|crypto|fs/promises|path|timers/promises)$",
    ]),
    {
      name: "nothing-imports-the-edges",
      severity: "error",
      from: { path: "^src/(core|protocol|disk|facts|git|secrets|adapters)/" },
      to: { path: "^(src/extension|src/cli|webview)/" },
    },
    {
      name: "src-never-imports-tests",
      severity: "error",
      from: { path: "^(src|webview)/" },
      to: { path: "^test/" },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^(src|webview)/", pathNot: "(main|extension)\\.ts$" },
      to: {},
    },
    {
      name: "no-dev-deps-in-src",
      severity: "error",
      from: { path: "^(src|webview)/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only", "npm-no-pkg"],
        pathNot: "@types/",
      },
    },
  ],
  options: {
    exclude: { path: "(^|/)\\.tsc/" },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".js", ".d.ts"],
    },
  },
};
