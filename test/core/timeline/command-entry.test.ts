import { describe, expect, it } from "vitest";
import { commandEntry, longestCommand } from "../../../src/core/timeline/command-entry.ts";
import { plainText } from "../../../src/core/markdown/plain-text.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";
import { readInline, writeInline } from "../../../src/core/markdown/inline-text.ts";

const entry = (command: string, exitCode?: number, durationMs?: number): Promise<string | undefined> =>
  commandEntry({ command, exitCode, durationMs }, (text) => text);

describe("the entry of a command", () => {
  it.each([
    [0, 200, "Ran `make` → exit 0"],
    [0, 3400, "Ran `make` → exit 0 after 3 s"],
    [137, 125_000, "Ran `make` → exit 137 after 2 min 5 s"],
    [1, 3_780_000, "Ran `make` → exit 1 after 1 h 3 min"],
    [undefined, 60_000, "Ran `make` → after 1 min"],
    [undefined, undefined, "Ran `make`"],
  ])("says how it went: exit %s after %s ms", async (exitCode, durationMs, text) => {
    expect(await entry(" make\n", exitCode, durationMs)).toBe(text);
  });

  it.each(["echo `date`", "`date`", "a ``b` c", "| <b> -->", "é 漢 🚒", "\\", "# *x* _y_ <<<<<<<"])(
    "shows any command as it was: %s",
    async (command) => {
      const text = (await entry(command)) ?? "";
      const shown = parseMarkdown(writeInline(text)).root.children[0];
      expect(shown && plainText(shown)).toBe(`Ran ${command}`);
      expect(readInline(writeInline(text))).toBe(text);
    },
  );

  it("is one line, without what a terminal does not show", async () => {
    expect(await entry("kubectl get \\\r\n  pods\n\techo a\tb\u001B[0m\u202E")).toBe(
      "Ran `kubectl get ⏎ pods ⏎ echo a b[0m`",
    );
  });

  it("is not there for an empty command", async () => {
    expect(await entry(" \n\u0007")).toBeUndefined();
  });

  it("is masked before it is cut, so that no half of a secret is left", async () => {
    const command = `${"x".repeat(longestCommand - 5)} hunter2-hunter2`;
    const text = await commandEntry({ command, exitCode: 0, durationMs: 0 }, (typed) =>
      Promise.resolve(typed.replace("hunter2-hunter2", "****")),
    );
    expect(text).toBe(`Ran \`${"x".repeat(longestCommand - 5)} ****\` → exit 0`);
    expect(await entry("🚒".repeat(400))).toBe(`Ran \`${"🚒".repeat(longestCommand - 1)}…\``);
  });
});
