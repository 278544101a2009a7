import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAround } from "../../../src/cli/lint/look-around.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sitrep-look-"));
  await mkdir(path.join(folder, "shared"));
  await writeFile(path.join(folder, "shared", "drain é.md"), "");
  await writeFile(path.join(folder, "graph.png"), "");
});
afterAll(() => rm(folder, { recursive: true }));

const around = (text: string): ReturnType<typeof lookAround> =>
  lookAround(path.join(folder, "runbook.md"), parseMarkdown(text));

describe("around a document", () => {
  it("links to files that are not there are known", async () => {
    const { missing } = await around(
      "[a](shared/drain%20é.md#force) [b](shared/drain%20é) [c](shared/) [d](gone.md) ![e](graph.png) [f](graph.png/x.md) [g](https://example.org/gone.md) [h](/gone.md)",
    );
    expect([...missing]).toEqual(["gone.md", "graph.png/x.md"]);
  });

  it("secrets are known as they stand there", async () => {
    const secret = `ghp_${"a1B2".repeat(9)}`;
    expect((await around(`Token ${secret}\n`)).secrets).toEqual([secret]);
    expect((await around("No token\n")).secrets).toEqual([]);
  });
});
