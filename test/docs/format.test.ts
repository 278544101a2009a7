import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/core/policy/read-policy.ts";
import { workplace, type Workplace } from "../support/cli.ts";

const page = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");

interface Block {
  readonly line: number;
  readonly tag: string;
  readonly text: string;
}

const blocks = blocksOf(page);

/** An example: a file, and what is said about it in the blocks that follow. */
interface Example {
  readonly file: Block;
  readonly read: Block | undefined;
  readonly commands: Block | undefined;
  readonly diff: Block | undefined;
}

const examples = blocks.flatMap((file, index): readonly Example[] => {
  if (!file.tag.startsWith("markdown ")) return [];
  const next = blocks.slice(index + 1).findIndex((block) => block.tag.startsWith("markdown "));
  const about = blocks.slice(index + 1, next === -1 ? undefined : index + 1 + next);
  const find = (tag: string): Block | undefined => about.find((block) => block.tag === tag);
  return [{ file, read: find("json read"), commands: find("sh"), diff: find("diff") }];
});

describe("docs/format.md", () => {
  it("has examples, and no block that nothing runs", () => {
    expect(examples.length).toBeGreaterThan(6);
    const known = /^(?:markdown \S+\.md|json read|sh|diff|jsonc policy)$/;
    expect(blocks.filter(({ tag }) => !known.test(tag))).toEqual([]);
    expect(examples.filter(({ read, diff }) => read === undefined && diff === undefined)).toEqual([]);
  });

  it.each(examples.filter(({ read }) => read !== undefined))(
    "reads the file at line $file.line as it says",
    async ({ file, read }) => {
      const { place, name } = filed(file);
      const { out } = await place.sitrep("read", name, "--json");
      expect(JSON.parse(out)).toMatchObject(asObject(read?.text ?? ""));
    },
  );

  it.each(examples.filter(({ diff }) => diff !== undefined))(
    "changes the file at line $file.line as it says",
    async ({ file, commands, diff }) => {
      const { place, name } = filed(file);
      for (const args of commandsIn(commands?.text ?? "")) {
        expect(await place.sitrepAt("2026-11-22T00:00:00Z", ...args)).toEqual({
          code: 0,
          out: "",
          error: "",
        });
      }
      expect(difference(file.text, place.read(name))).toEqual(
        difference("", diff?.text ?? "").map((line) => line.slice(1)),
      );
    },
  );

  it.each(blocks.filter(({ tag }) => tag === "jsonc policy"))(
    "understands the policy at line $line",
    ({ text }) => {
      expect(readPolicy(text).problems).toEqual([]);
    },
  );

  it("names every key of `read --json`", async () => {
    const [first] = examples;
    if (first === undefined) throw new Error("No example");
    const { place, name } = filed(first.file);
    const { out } = await place.sitrep("read", name, "--json");
    const listed = page.slice(page.indexOf("## `sitrep read FILE --json`"));
    for (const [, key = ""] of out.matchAll(/^(?: {2}| {6})"(\w+)":/gm))
      expect(listed).toContain(`\`${key}\``);
  });
});

/** The example's file in a folder of its own. */
function filed(file: Block): { readonly place: Workplace; readonly name: string } {
  const place = workplace();
  const name = file.tag.slice("markdown ".length);
  mkdirSync(path.dirname(place.path(name)), { recursive: true });
  place.write(name, file.text);
  return { place, name };
}

/** The fenced blocks at the left margin that have a tag. */
function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/^```(\S.*)\n([^]*?)^```$/gm)].map((match) => ({
    line: text.slice(0, match.index).split("\n").length,
    tag: match[1] ?? "",
    text: match[2] ?? "",
  }));
}

/** The arguments of each `sitrep` line; inside single quotes `\n` is a line break. */
function commandsIn(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/'([^']*)'|(\S+)/g)]
        .slice(1)
        .map((match) => match[1]?.replaceAll("\\n", "\n") ?? match[2] ?? ""),
    );
}

/** Lines taken away (`-`), then lines added (`+`), each in order; of a diff's own text the lines as they stand. */
function difference(before: string, after: string): readonly string[] {
  const gone = without(before.split("\n"), after.split("\n")).map((line) => `-${line}`);
  const added = without(after.split("\n"), before.split("\n")).map((line) => `+${line}`);
  return [...gone, ...added];
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

function asObject(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) throw new Error("Not an object");
  return value;
}
