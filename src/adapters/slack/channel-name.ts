/**
 * A name as Slack takes it for a channel: lower-case letters, digits, `-` and `_`, at most 80. Letters lose their accents,
 * whatever else there is becomes one `-`; where nothing is left it is `incident`.
 */
export function channelNameOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replaceAll("ß", "ss").replace(/\p{M}/gu, "");
  const valid = plain
    .replace(/[^a-z0-9_-]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-/, "")
    .slice(0, 80)
    .replace(/-$/, "");
  return valid === "" ? "incident" : valid;
}
