import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { closedReader } from "../../src/facts/read-closed.ts";
import { recordText } from "../support/record.ts";

it("reads what is ours, and leaves to whoever asks what is long, spoilt or gone", () => {
  const root = mkdtempSync(path.join(tmpdir(), "sitrep-é 漢-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const write = (name: string, text: string | Uint8Array): string => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const read = closedReader(defaultPolicy.severities);
  const ours = recordText();
  write("team/sitrep.config.json", "{}");
  expect(read(write("a/incident.md", ours))).toMatchObject({
    ...{ kind: "ours", isBare: true },
    file: { text: ours, gist: { snapshot: { title: "Checkout errors", kind: "incident" } } },
  });
  const rest = [
    write("team/incident.md", ours),
    write("b/notes.md", "# Notes"),
    write("b/long.md", ours + "é ".repeat(25_000)),
    write("b/spoilt.md", Buffer.concat([Buffer.from(ours), Buffer.from([0xff])])),
    path.join(root, "b/gone.md"),
  ].map(read);
  expect(rest.map(({ kind, isBare }) => [kind, isBare])).toEqual([
    ["ours", false],
    ["others", true],
    ["unread", true],
    ["unread", true],
    ["unread", true],
  ]);
});
