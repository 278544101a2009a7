import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { ensureEditor } from "./ensure-editor.mjs";
import { root } from "./paths.mjs";
import { setupError } from "./setup-error.mjs";

/**
 * Serves the workbench of the editor host without a server behind it, as vscode.dev does: extensions then run in the
 * browser, and files are in its memory. The page opens the folder `tmp:/workspace` with the extension of this project.
 * @param {{ suite: string }} options `suite`: from the project's folder, a module whose `run()` the extension host calls
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} whoever starts it stops it
 */
export async function serveWebEditor({ suite }) {
  const { serverMain } = await ensureEditor();
  const vscode = join(serverMain, "../..");
  let port = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    answer(pathname, { vscode, port, suite }).then(
      ({ type, body }) => response.writeHead(200, { "content-type": type, ...anyOrigin }).end(body),
      () => response.writeHead(404, anyOrigin).end(), // the workbench asks for much that need not be there
    );
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const address = server.address();
  if (typeof address === "object" && address !== null) port = address.port;
  return {
    url: `http://127.0.0.1:${port}/?folder=tmp:/workspace`,
    stop: () =>
      new Promise((end) => {
        server.closeAllConnections();
        server.close(() => end());
      }),
  };
}

/** The extension host stands at another origin: its frame is none of the page's. */
const anyOrigin = { "access-control-allow-origin": "*" };

/**
 * @typedef {{ vscode: string, port: number, suite: string }} Site
 * @param {string} path
 * @param {Site} site
 * @returns {Promise<{ type: string, body: string | Buffer }>}
 */
async function answer(path, site) {
  if (path === "/") return { type: types[".html"], body: await page(site) };
  const [, place, ...rest] = path.split("/");
  const folder = { vs: site.vscode, sitrep: root }[place ?? ""];
  if (folder === undefined) throw new Error(path);
  const file = join(folder, normalize(`/${decodeURIComponent(rest.join("/"))}`));
  const body = await readFile(file);
  const type = types[extname(file)] ?? "application/octet-stream";
  return { type, body: file.endsWith(workbench) ? withoutServer(body.toString()) : body };
}

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

const workbench = join("out", "vs", "code", "browser", "workbench", "workbench.js");

/**
 * The workbench as the editor's own sources have it: this one was changed to know a server only. Two places, each of
 * which must be there.
 * @param {string} source
 */
function withoutServer(source) {
  const places = [
    [/\{\.\.\.(JSON\.parse\(\w+\)),remoteAuthority:location\.host\}/, "{...$1}"],
    [
      /\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/,
      ".file('/').with({scheme:$1.vscodeUserData})",
    ],
  ];
  return places.reduce((text, [place, plain]) => {
    if (!text.match(place ?? "")) throw setupError(`The editor host's workbench has no ${String(place)}.`);
    return text.replace(place ?? "", String(plain));
  }, source);
}

/** @param {Site} site */
async function page({ vscode, port, suite }) {
  const html = await readFile(join(vscode, workbench, "../workbench.html"), "utf8");
  /** @param {string} path */
  const here = (path) => ({ scheme: "http", authority: `127.0.0.1:${port}`, path });
  const configuration = {
    developmentOptions: {
      extensions: [here("/sitrep")],
      extensionTestsPath: here(`/sitrep/${suite}`),
      enableSmokeTestDriver: true,
    },
    enableWorkspaceTrust: false,
    webviewEndpoint: `http://127.0.0.1:${port}/vs/out/vs/workbench/contrib/webview/browser/pre`,
    productConfiguration: { enableTelemetry: false },
    configurationDefaults: {
      "workbench.startupEditor": "none",
      "telemetry.telemetryLevel": "off",
      "chat.disableAIFeatures": true,
      "files.autoSave": "off",
    },
    ...{
      userDataPath: "/",
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
    },
  };
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', "&quot;"),
    WORKBENCH_WEB_BASE_URL: "/vs",
    WORKBENCH_NLS_FALLBACK_URL: "/vs/out/nls.messages.js",
  };
  return html.replaceAll(
    /\{\{(\w+)\}\}/g,
    (_, name) => Object.entries(values).find(([key]) => key === name)?.[1] ?? "",
  );
}
