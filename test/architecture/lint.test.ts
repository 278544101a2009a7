import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const planted = [
  ["typescript(no-floating-promises)", "Promise.resolve(1);"],
  ["typescript(no-explicit-any)", "export const x: any = 1;"],
  ["typescript(no-unsafe-member-access)", 'export const y = JSON.parse("{}").z;'],
  ["typescript(switch-exhaustiveness-check)", "export function f(k: 'a' | 'b') { switch (k) { case 'a': } }"],
  ["eslint(eqeqeq)", "export const same = (a: number, b: number) => a == b;"],
] as const;

let folder: string;
let output: string;

/** The linter over files that each break one rule: it needs the types, which it gets from the folder's own project. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitrep-planted-")); // what is in the project the linter checks anyway
  const compilerOptions = { strict: true, noEmit: true, types: [], target: "ES2023", skipLibCheck: true };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const rules: object = JSON.parse(await readFile(".oxlintrc.json", "utf8")) as object; // JSON of an object, ours
  await writeFile(join(folder, ".oxlintrc.json"), JSON.stringify({ ...rules, ignorePatterns: [] }));
  await Promise.all(
    planted.map(([, code], index) => writeFile(join(folder, `case-${index}.ts`), `${code}\n`)),
  );
  output = await lintOf(folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(planted)("%s is an error", (rule, code) => {
  expect(output).toContain(rule);
  expect(output).toContain(code.slice(0, 20));
});

function lintOf(path: string): Promise<string> {
  const linter = resolve("node_modules", "oxlint", "bin", "oxlint");
  const args = [linter, "--config", join(path, ".oxlintrc.json"), "--no-ignore", "--deny-warnings", path];
  return new Promise((done) => {
    execFile(process.execPath, args, (_, stdout, stderr) => {
      done(`${stdout}${stderr}`);
    });
  });
}
