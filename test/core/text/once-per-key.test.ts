import { expect, it } from "vitest";
import { oncePerKey } from "../../../src/core/text/once-per-key.ts";

it("asks once for each key, until it forgets", async () => {
  const asked: string[] = [];
  const answers = oncePerKey((key) => {
    asked.push(key);
    return key === "bad" ? Promise.reject(new Error("no")) : Promise.resolve(key.length);
  });
  expect(await Promise.all([answers.of("é"), answers.of("é"), answers.of("漢字")])).toEqual([1, 1, 2]);
  await expect(answers.of("bad")).rejects.toThrow("no");
  await expect(answers.of("bad")).rejects.toThrow("no");
  expect(asked).toEqual(["é", "漢字", "bad"]);
  answers.forget();
  expect(await answers.of("é")).toBe(1);
  expect(asked).toHaveLength(4);
});
