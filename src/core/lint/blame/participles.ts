import { words } from "./grammar-words.ts";

/** Whether the word may be the participle behind `have`, by its ending or because it is irregular. */
export function isParticiple(word: string): boolean {
  return irregularParticiples.has(word) || (/[a-z]{2}(?:ed|own)$/.test(word) && !others.has(word));
}

const irregularParticiples = words(`
  awoken become been begun blown bought bound broken brought built caught chosen come cut dealt done drawn driven fallen fed felt
  forgotten fought found foreseen frozen given gone got gotten grown heard held hidden hit hurt kept known laid led left lent let lost
  made meant met misread misunderstood paid proofread proven put quit read ridden run said seen sent set shown shut slept spent split
  spoken spread stood stolen stuck swept taken taught thought thrown told understood undone upset withdrawn woken won worn
  written rewritten overwritten sought overseen set-up double-checked
`);

const others = words(
  "need speed feed seed bed red shed embed indeed exceed proceed succeed breed own down town crown unneeded",
);
