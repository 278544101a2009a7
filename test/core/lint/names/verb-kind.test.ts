import { expect, it } from "vitest";
import { verbKind } from "../../../../src/core/lint/names/verb-kind.ts";

it.each([
  ["forgot", "person"],
  ["realises", "person"],
  ["merged", "mostly-person"],
  ["modifies", "mostly-person"],
  ["flipped", "mostly-person"],
  ["ran", "shared"],
  ["re-ran", "shared"],
  ["copies", "shared"],
  ["evicted", "system"],
  ["timed", "system"],
  ["flushes", "mostly-system"],
  ["rewrote", "mostly-person"],
  ["table", undefined],
  ["deploy", undefined],
  ["", undefined],
])("%s is done by: %s", (verb, kind) => {
  expect(verbKind(verb)).toBe(kind);
});
