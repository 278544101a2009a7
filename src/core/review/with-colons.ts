import { oncePerText } from "../text/once-per-text.ts";

/** Facts with a colon where a dash stands behind their label: `Owner — Jane Doe. Due — 2026-12-04` → `Owner: Jane Doe. Due: …`. */
export const withColons: (text: string) => string = oncePerText((text) =>
  /\s[–—-]\s/.test(text) ? text.replace(dashed, "$1$2: ") : text,
);

const dashed =
  /(^|[.;,(] ?)(Owner|Assignee|Assigned to|Responsible|DRI|Due(?: date)?|Deadline|Target(?: date)?|ETA) [–—-] /gi;
