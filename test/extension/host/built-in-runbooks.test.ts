import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { builtInRunbooks } from "../../../src/extension/host/built-in-runbooks.ts";

it("names every runbook that ships", () => {
  expect(readdirSync("media/runbooks").sort()).toEqual(builtInRunbooks);
});
