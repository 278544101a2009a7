import { describe, expect, it } from "vitest";
import { isUuid, uuidOf } from "../../../src/adapters/linear/uuid-of.ts";

const v4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("the id of an issue", () => {
  it("is the key's digits in the form of a UUID version 4", () => {
    expect(uuidOf("sitrep-0123456789abcdef0123456789ABCDEF")).toBe("01234567-89ab-4def-8123-456789abcdef");
    expect(uuidOf("sitrep-ffffffffffffffffffffffffffffffff")).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
  });

  it("is of that form, the same each time and another for another key, whatever the key is", () => {
    const keys = ["", "a", "b", "inc-1-action-1", "inc-1-action-2", "x".repeat(64)];
    const ids = keys.map(uuidOf);
    for (const id of ids) expect(id).toMatch(v4);
    expect(new Set(ids).size).toBe(keys.length);
    expect(keys.map(uuidOf)).toEqual(ids);
  });
});

it("tells a UUID", () => {
  expect(isUuid("9CFB482A-81e3-4154-b5b9-2c805e70a02d")).toBe(true);
  expect(isUuid("ENG")).toBe(false);
  expect(isUuid("9cfb482a-81e3-4154-b5b9-2c805e70a02d2")).toBe(false);
});
