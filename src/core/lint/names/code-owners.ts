import type { KnownPerson } from "./known-person.ts";
import { isGroupHandle } from "./group-handle.ts";

/** Where a CODEOWNERS file may stand in a folder; the first one counts. */
export const codeOwnersPlaces = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"];

/** The persons of a CODEOWNERS file: handles and addresses behind the patterns; teams (`@org/team`) are none. */
export function codeOwners(text: string): readonly KnownPerson[] {
  const owners = text.split(/\r?\n/).flatMap((line) =>
    line
      .replace(/(?:^|\s)#.*/, "")
      .trim()
      .split(/\s+/)
      .slice(1),
  );
  return Array.from(new Set(owners)).flatMap((owner): readonly KnownPerson[] => {
    const evidence = "is in CODEOWNERS";
    if (/^@[\w.-]+$/.test(owner)) {
      const handle = owner.slice(1);
      return isGroupHandle(handle) ? [] : [{ name: handle, handle, email: undefined, evidence, sure: true }];
    }
    return /^[\w.+-]+@[\w.-]+\.\w+$/.test(owner)
      ? [{ name: owner, handle: undefined, email: owner, evidence, sure: false }]
      : [];
  });
}
