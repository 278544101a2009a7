/**
 * The id of an issue that is made under a key: Linear takes an id of ours in the form of a UUID version 4, and takes it
 * once. It is the 32 hexadecimal digits that a key ends with, six bits of which give way to the form (RFC 9562, 5.4). A
 * key that does not end so is scattered over 32 digits first.
 */
export function uuidOf(key: string): string {
  const digits = /[\da-f]{32}$/i.exec(key)?.[0].toLowerCase() ?? scattered(key);
  const variant = "89ab".charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}

/** Whether a text has the form of a UUID. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** Four sums in the manner of FNV-1a, each begun differently. */
function scattered(key: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => sum(key, start)).join("");
}

function sum(key: string, start: number): string {
  let hash = start;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, "0");
}
