import type { SectionConcept } from "./section.ts";

/** What a heading's text says its section is about; `other` where it says nothing known. */
export function conceptOfHeading(text: string): SectionConcept {
  const words = normalise(text);
  return aliases.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/:[a-z_]+:/g, " ")
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const aliases: readonly (readonly [SectionConcept, RegExp])[] = [
  ["runbook", /^(runbook|checklist|steps)\b/],
  ["timeline", /timeline|chronology/],
  [
    "contributing-factors",
    /contributing factor|root cause|why did it happen|analysis of causes|five whys|^fault$|^causes?$/,
  ],
  ["went-well", /went well|what worked/],
  ["went-wrong", /went (wrong|poorly)|didn't (go|work)/],
  ["lucky", /lucky/],
  [
    "actions",
    /^(follow up )?(actions?|action items?|tasks)$|action items|corrective|preventi|remediation|next steps/,
  ],
  ["summary", /summary|overview|tl dr/],
  ["impact", /impact|scope/],
  ["resolution", /resolution|recovery|mitigation|solution/],
  ["detection", /detection|symptom/],
  ["lessons", /lesson|learning|takeaway/],
  ["participants", /participant|attendee|responder|owners?$|authors?$/],
  ["narrative", /what happened|investigation/],
  ["background", /background|lead ?up|context/],
  ["trigger", /trigger/],
  ["response", /response/],
  ["conclusion", /conclusion/],
  ["appendix", /appendix|reference|thanks/],
  ["metadata", /^(status|date|severity|metadata|stats)$/],
];
