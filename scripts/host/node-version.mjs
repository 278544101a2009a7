import { setupError } from "./setup-error.mjs";

/** What the tools of development run on (the bundler and the linter say so); the command line itself takes any Node 20. */
const needed = [
  { major: 20, minor: 19 },
  { major: 22, minor: 13 },
];
const anyFrom = 24;

/**
 * Refuses a Node that the tools of development don't run on, before one of them fails in words of its own.
 * @param {string} [version] like `20.19.1`; left out, that of this process
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major >= anyFrom || needed.some((line) => line.major === major && minor >= line.minor)) return;
  const lines = needed.map((line) => `${line.major}.${line.minor} or later of ${line.major}`).join(", ");
  throw setupError(
    `This is Node ${version}. Building and testing need Node ${lines}, or ${anyFrom} and later. Install one of them, then run the command again.`,
  );
}
