import { describe, expect, it } from "vitest";
import type { PageDrawer } from "../../../src/extension/preview/extend-markdown-it.ts";
import { laterDrawer } from "../../../src/extension/preview/later-drawer.ts";

const drawer: PageDrawer = () => undefined;

/** Long enough for all promises that are settled. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe("a drawer that comes later", () => {
  it("is loaded once, however often it is asked for, and then the previews are drawn anew once", async () => {
    const calls: string[] = [];
    const { now: ask } = laterDrawer(
      () => {
        calls.push("load");
        return Promise.resolve(drawer);
      },
      () => calls.push("redraw"),
      (line) => calls.push(line),
    );
    expect(calls).toEqual([]);
    expect([ask(), ask()]).toEqual([undefined, undefined]);
    await settled();
    expect([ask(), ask()]).toEqual([drawer, drawer]);
    await settled();
    expect(calls).toEqual(["load", "redraw"]);
  });

  it("says why it can't be loaded, and is tried again by the next who asks", async () => {
    const lines: string[] = [];
    const loads = [() => Promise.reject(new Error("gone")), () => Promise.resolve(drawer)];
    const { now: ask } = laterDrawer(
      () => loads.shift()?.() ?? Promise.reject(new Error("asked too often")),
      () => lines.push("redraw"),
      (line) => lines.push(line),
    );
    ask();
    await settled();
    expect(ask()).toBeUndefined();
    await settled();
    expect(ask()).toBe(drawer);
    expect(lines).toEqual(["The preview can't be drawn: Error: gone", "redraw"]);
  });
});
