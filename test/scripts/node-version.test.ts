import { describe, expect, it } from "vitest";
import { requireNode } from "../../scripts/host/node-version.mjs";

describe("the Node that development needs", () => {
  it.each(["20.19.0", "20.20.2", "22.13.0", "22.21.1", "24.0.0", "25.1.0"])("is there with %s", (version) => {
    expect(() => {
      requireNode(version);
    }).not.toThrow();
  });

  it.each(["18.20.8", "20.0.0", "20.18.3", "21.7.3", "22.12.0", "23.11.1"])(
    "is not there with %s",
    (version) => {
      expect(() => {
        requireNode(version);
      }).toThrow(
        `This is Node ${version}. Building and testing need Node 20.19 or later of 20, 22.13 or later of 22, or 24 and later.`,
      );
    },
  );
});
