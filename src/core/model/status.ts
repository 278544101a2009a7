/** The four states of an incident, in the order they are usually passed. Reopening goes back to the first. */
export const statuses = ["investigating", "identified", "monitoring", "resolved"] as const;

export type Status = (typeof statuses)[number];

/** Reads a status word, whatever its case. Undefined where the word is none of the four. */
export function parseStatus(text: string): Status | undefined {
  const word = text.trim().toLowerCase();
  return statuses.find((status) => status === word);
}
