import { notHandles, teamWords } from "./person-words.ts";

/** Whether a handle is a team's, a robot's or an annotation: `payments-team`, `dependabot`, `Override`. */
export function isGroupHandle(handle: string): boolean {
  const parts = handle.toLowerCase().split(/[-_.]/);
  return (
    notHandles.has(handle.toLowerCase()) ||
    /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(handle) ||
    parts.some((part) => teamWords.has(part) || part.endsWith("bot") || part === "ci" || part === "action")
  );
}
