import { once } from "../text/once.ts";
import { oncePerText } from "../text/once-per-text.ts";

/**
 * Facts with a colon where a dash, or a sign for a person, stands in its place: `Owner — Jane Doe. Due — 2026-12-04` → `Owner:
 * Jane Doe. Due: …`, `👤 Jane Doe` and `#owner/jane` → `Owner: …`.
 */
export const withColons: (text: string) => string = oncePerText((whole) => {
  const text = /\p{Extended_Pictographic}|owner\//u.test(whole) ? whole.replace(signed(), " Owner: ") : whole;
  return /\s[–—-]\s/.test(text) ? text.replace(dashed, "$1$2: ") : text;
});

const signed = once(
  () =>
    /\s?(?:[👤👥🙋🧑👩👨👷🦸](?:\u{1F3FB}|\u{1F3FC}|\u{1F3FD}|\u{1F3FE}|\u{1F3FF})?(?:\u200D[\p{Extended_Pictographic}♀♂]\uFE0F?)?:?|#owner\/)\s?(?=[\p{L}?])/gu,
);

const dashed =
  /(^|[.;,(] ?)(Owner|Assignee|Assigned to|Responsible|DRI|Due(?: date)?|Deadline|Target(?: date)?|ETA) [–—-] /gi;
