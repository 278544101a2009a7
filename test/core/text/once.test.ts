import { expect, it } from "vitest";
import { once } from "../../../src/core/text/once.ts";

it("makes a value when it is first asked for, and no second time", () => {
  const made: string[] = [];
  const value = once(() => made.push("made"));
  expect(made).toEqual([]);
  expect([value(), value()]).toEqual([1, 1]);
  expect(made).toEqual(["made"]);
});

it("makes a value that is undefined once as well", () => {
  const made: string[] = [];
  const value = once((): string | undefined => made[made.push("made")]);
  expect([value(), value(), made.length]).toEqual([undefined, undefined, 1]);
});
