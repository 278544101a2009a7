import { describe, expect, it } from "vitest";
import { pictureSize } from "../../../src/core/export/picture-size.ts";

describe("pictureSize", () => {
  it.each([
    [
      "png",
      [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 6, 64, 0, 0, 0, 200],
      [1600, 200],
    ],
    ["gif", [71, 73, 70, 56, 57, 97, 64, 6, 200, 0], [1600, 200]],
    // An APP0 segment, then a frame.
    ["jpeg", [255, 216, 255, 224, 0, 4, 0, 0, 255, 192, 0, 17, 8, 0, 200, 6, 64, 3, 1, 1, 1, 1], [1600, 200]],
    ["jpeg", [255, 216, 255, 224, 0, 4, 0, 0, 255, 217, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0], undefined],
    ["png", [137, 80], undefined],
    ["webp", [82, 73, 70, 70], undefined],
  ])("of a %s", (type, bytes, expected) => {
    const size = pictureSize(`data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`);
    expect(size && [size.width, size.height]).toEqual(expected);
  });
});
