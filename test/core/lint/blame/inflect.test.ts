import { expect, it } from "vitest";
import { formsOf } from "../../../../src/core/lint/blame/inflect.ts";

it("knows the forms of a verb, doubled, in -y, in -e and irregular", () => {
  expect(
    [...formsOf("skip verify ignore forget unplug visit read").all()].map(
      ([word, { form }]) => `${word} ${form}`,
    ),
  ).toEqual([
    "skipping gerund",
    "skips present",
    "skipped past",
    "skip base",
    "verifying gerund",
    "verifies present",
    "verified past",
    "verify base",
    "ignoring gerund",
    "ignores present",
    "ignored past",
    "ignore base",
    "forgetting gerund",
    "forgets present",
    "forgot past",
    "forgotten past",
    "forget base",
    "unplugging gerund",
    "unplugs present",
    "unplugged past",
    "unplug base",
    "visiting gerund",
    "visits present",
    "visited past",
    "visit base",
    "reading gerund",
    "reads present",
    "read base",
  ]);
});

it("leaves a past that looks like its base a past", () => {
  expect(formsOf("put").get("put")).toEqual({ base: "put", form: "past" });
});
