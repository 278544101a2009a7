/** The role that takes a name's place, by what the sentence says was done. */
export function roleFor(before: string, behind: string): string {
  const around = `${lastWords(before)} ${firstWords(behind)}`;
  return roles.find(([, pattern]) => pattern.test(around))?.[0] ?? "the responder";
}

// Replacing the name by the passive would hide the person, not the blame; a role keeps the sentence and loses the culprit.
const roles: readonly (readonly [role: string, pattern: RegExp])[] = [
  ["the reviewer", /\b(?:approv|review(?:ed|er)|in (?:code )?review|signed off)/i],
  [
    "the on-call engineer",
    /\b(?:paged|acknowledg|escalat|restart|rolled back|roll back|failed over|mitigat|investigat|respond|on[- ]call|alert|asleep|notified|noticed)/i,
  ],
  [
    "the change author",
    /\b(?:merg|deploy|ship|push|commit|pull|chang|releas|rolled out|updat|edit|wr[io]te|written|add|remov|delet|configur|misconfigur|upgrad|refactor|introduc|pr\b|prs\b|patch|branch|migrat|typ(?:ed|o)|ran\b|run\b|execut|install|overwrote|disabl|enabl|renam|upload)/i,
  ],
];

function lastWords(text: string): string {
  return text.split(/\s+/).slice(-4).join(" ");
}

function firstWords(text: string): string {
  return (text.split(/[.;!?]/)[0] ?? "").trim().split(/\s+/).slice(0, 5).join(" ");
}
