import { createHash } from "node:crypto";

/** What tells a text or bytes from all others: 132 bits of their SHA-256. */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 22);
}
