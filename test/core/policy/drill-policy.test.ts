import { expect, it } from "vitest";
import { clockMinute } from "../../../src/core/clock/clock-minute.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";

const scaleOf = (drill: string) => {
  const { policy, problems } = readPolicy(`{ "drill": ${drill} }`);
  return [policy.drill.timeScale, problems.map(({ message }) => message)];
};

it("A drill's clock runs five times as fast, or as the policy says", () => {
  expect(scaleOf("{}")).toEqual([0.2, []]);
  expect(scaleOf('{ "timeScale": 0.5 }')).toEqual([0.5, []]);
  expect(scaleOf('{ "timeScale": 1 }')).toEqual([1, []]);
  const { policy } = readPolicy('{ "drill": { "timeScale": 0.5 } }');
  expect([true, false].map((drill) => clockMinute({ drill }, policy))).toEqual([30_000, 60_000]);
});

it("A clock that stands still, goes back or is slower than time is reported, and the default holds", () => {
  for (const scale of ["0", "1.5"])
    expect(scaleOf(`{ "timeScale": ${scale} }`)).toEqual([
      0.2,
      [
        `Unexpected \`${scale}\` for \`drill.timeScale\`, expected a number above 0, at most 1. The default is used.`,
      ],
    ]);
  expect(scaleOf('{ "timeScale": -1 }')[0]).toBe(0.2);
  expect(scaleOf('{ "speed": 5 }')[1]).toHaveLength(1);
});
