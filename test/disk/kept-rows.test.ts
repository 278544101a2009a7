import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readKeptRows, writeKeptRows } from "../../src/disk/kept-rows.ts";

function place(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "sitrep-é 漢-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return path.join(folder, "below", "kept.json");
}

describe("kept rows", () => {
  it("come back as they were kept, for their owner alone", () => {
    const file = place();
    expect(writeKeptRows(file, "key é", ['["a",1]', "null", '"🚒"'])).toBe(true);
    expect(readKeptRows(file, "key é")).toEqual([["a", 1], null, "🚒"]);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(path.dirname(file))).toEqual(["kept.json"]);
  });

  it("are worth nothing under another key", () => {
    const file = place();
    writeKeptRows(file, "1", ["1"]);
    expect(readKeptRows(file, "2")).toBeUndefined();
  });

  it("are worth nothing where any byte is another one, is missing or too much", () => {
    const file = place();
    writeKeptRows(file, "key", ['["a",1]']);
    const bytes = readFileSync(file);
    for (let index = 0; index < bytes.length; index += 1) {
      const spoilt = Buffer.from(bytes);
      spoilt[index] = (spoilt[index] ?? 0) ^ 1;
      writeFileSync(file, spoilt);
      expect(readKeptRows(file, "key")).toBeUndefined();
      writeFileSync(file, bytes.subarray(0, index));
      expect(readKeptRows(file, "key")).toBeUndefined();
    }
    writeFileSync(file, Buffer.concat([bytes, Buffer.from(" ")]));
    expect(readKeptRows(file, "key")).toBeUndefined();
  });

  it("are none where nothing was kept", () => {
    expect(readKeptRows(place(), "key")).toBeUndefined();
  });

  it("are replaced as a whole, and not kept where that is impossible", () => {
    const file = place();
    writeKeptRows(file, "key", ["1", "2"]);
    writeKeptRows(file, "key", ["3"]);
    expect(readKeptRows(file, "key")).toEqual([3]);
    expect(writeKeptRows(path.join(file, "in-a-file"), "key", ["4"])).toBe(false);
  });
});
