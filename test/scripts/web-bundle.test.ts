import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { webBundle } from "../../scripts/web-bundle.mjs";

describe("The bundle for a host in a browser", () => {
  let bundle: Awaited<ReturnType<typeof webBundle>>;
  beforeAll(async () => {
    bundle = await webBundle();
  }, 30_000);

  it("asks for the editor and nothing else", () => {
    const asked = Object.values(bundle.metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    );
    expect(new Set(asked)).toEqual(new Set(["vscode"]));
  });

  it("holds nothing of what needs a computer", () => {
    const ours = Object.keys(bundle.metafile.inputs).filter((path) => path.startsWith("src/"));
    expect(ours.length).toBeGreaterThan(300);
    expect(ours.filter((path) => /^src\/(?:extension\/node|cli)\//.test(path))).toEqual([]);
    const asking = ours.filter((path) =>
      /\b(?:process|Buffer|__dirname)\s*[.[]|from "node:/.test(withoutComments(readFileSync(path, "utf8"))),
    );
    expect(asking).toEqual([]);
  });

  it("starts as a script of its own, with what the editor calls", () => {
    const module = { exports: {} as { activate?: unknown } };
    const asked: string[] = [];
    const anything: unknown = new Proxy(() => undefined, { get: () => anything, apply: () => anything });
    // As the host does it, with what a worker of a browser has: no process, and one way to ask for modules.
    const made: unknown = runInNewContext(`(function (module, exports, require) {${bundle.text}\n})`, worker);
    const start = made as (module: object, exports: object, require: (name: string) => unknown) => void;
    start(module, module.exports, (name) => {
      asked.push(name);
      return anything;
    });
    expect(typeof module.exports.activate).toBe("function");
    expect(new Set(asked)).toEqual(new Set(["vscode"]));
  });
});

const worker = {
  TextDecoder,
  TextEncoder,
  URL,
  AbortController,
  setTimeout,
  clearTimeout,
  performance,
  crypto,
};

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}
