const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes of a text in base64 without padding. Written out because core has no decoder of its host. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let index = 0; index < letters.length; index += 1) values[letters.charCodeAt(index)] = index;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    const four =
      ((values[text.charCodeAt(index)] ?? 0) << 18) |
      ((values[text.charCodeAt(index + 1)] ?? 0) << 12) |
      ((values[text.charCodeAt(index + 2)] ?? 0) << 6) |
      (values[text.charCodeAt(index + 3)] ?? 0);
    bytes[at] = four >>> 16;
    bytes[at + 1] = (four >>> 8) & 255;
    bytes[at + 2] = four & 255;
    at += 3;
  }
  return bytes;
}
