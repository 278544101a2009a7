import { fromBase64 } from "../lint/lexicon/base64.ts";

/** Width and height of a picture, pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How large the picture of a `data:` address is, by the head of a PNG, GIF or JPEG; undefined where that does not tell. */
export function pictureSize(address: string): PictureSize | undefined {
  const [, type = "", data = ""] = /^data:image\/(png|gif|jpeg);base64,([A-Za-z\d+/]*)/.exec(address) ?? [];
  const bytes = fromBase64(data.slice(0, mostHead));
  const at = (index: number): number => bytes[index] ?? 0;
  const both = (index: number): number => at(index) * 256 + at(index + 1);
  switch (type) {
    case "png":
      return sized(both(16) * 65_536 + both(18), both(20) * 65_536 + both(22));
    case "gif":
      return sized(at(6) + at(7) * 256, at(8) + at(9) * 256);
    case "jpeg":
      return jpegSize(bytes.length, at, both);
    default:
      return undefined;
  }
}

/** Enough base64 for what cameras write before a JPEG's frame; divides by 4. */
const mostHead = 160_000;

function sized(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Segment by segment (ITU T.81, B.1.1): a frame, SOF0 to SOF15 but for DHT, JPG and DAC, says the size. */
function jpegSize(
  length: number,
  at: (index: number) => number,
  both: (index: number) => number,
): PictureSize | undefined {
  for (let index = 2; index + 9 < length && at(index) === 0xff; index += 2 + both(index + 2)) {
    const marker = at(index + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized(both(index + 7), both(index + 5));
  }
  return undefined;
}
