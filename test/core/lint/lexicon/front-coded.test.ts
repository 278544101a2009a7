import { describe, expect, it } from "vitest";
import { commonNames } from "../../../../src/core/lint/lexicon/common-names.ts";
import { frontCoded } from "../../../../src/core/lint/lexicon/front-coded.ts";

describe("a front-coded list", () => {
  it("takes from each word what the next one shares with it", () => {
    expect(frontCoded("0anna4e2ton0bea")).toEqual(["anna", "annae", "anton", "bea"]);
  });

  it("may be empty", () => {
    expect(frontCoded("")).toEqual([]);
  });

  it("holds the common names in order, each once", () => {
    const names = frontCoded(commonNames);
    expect(names.length).toBeGreaterThan(3000);
    expect([...new Set(names)].sort()).toEqual(names);
    expect(names).toContain("zeynep");
  });
});
