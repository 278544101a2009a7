/** A record with one update, for the examples of rules. The update's words begin at 11:46 where it is internal. */
export function recordWithUpdate(audience: string, words: string): string {
  return `---
sitrep: 1
kind: incident
---

# Checkout errors

## Timeline

- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors
- 2026-11-21T14:05:02Z **Update** (${audience}) ${words}
`;
}
