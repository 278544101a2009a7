import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeFolder } from "../../src/disk/make-folder.ts";

const top = mkdtempSync(path.join(tmpdir(), "sitrep-make-folder-"));

afterAll(() => {
  rmSync(top, { recursive: true });
});

it("makes a folder and those above it, and leaves one that is there as it is", () => {
  const folder = path.join(top, "a", "é 漢 🚒", "c");
  makeFolder(folder, 0o700);
  writeFileSync(path.join(folder, "kept"), "kept");
  makeFolder(folder);
  expect(statSync(path.join(folder, "kept")).size).toBe(4);
  if (process.platform !== "win32") expect(statSync(path.join(top, "a")).mode & 0o777).toBe(0o700);
});

it("says so where a file stands in the way, last or above", () => {
  const file = path.join(top, "file");
  writeFileSync(file, "");
  expect(() => {
    makeFolder(file);
  }).toThrow("is a file, expected a folder");
  expect(() => {
    makeFolder(path.join(file, "below"));
  }).toThrow("ENOTDIR");
});

it("comes back with an error where none can be made", () => {
  expect(() => {
    makeFolder("/proc/nobody/may/make/this");
  }).toThrow(/ENOENT|EACCES|EROFS|EPERM/);
});
