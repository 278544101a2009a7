// The closed classes of English, as far as looking for a subject needs them.

/** Words of a text that separates them by white space. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** What ends a clause for good. */
export const stops = words(". ; : ! ?");

/** What may stand between a subject and its verb. */
export const auxiliaries = words(
  "am is are was were be been being do does did have has had having get gets got getting 's not never",
);

export const modals = words("can could may might must shall should will would ought");

/** Adverbs that do not end in `-ly`. */
export const adverbs = words(`
  again ago all almost already also alone altogether always apparently both clearly either either else even eventually ever
  first further here however indeed instead just later likewise long maybe mostly much nearly never next now often once only
  perhaps quite rather really repeatedly seldom simply since somehow sometimes somewhat soon still straight then there thereby
  therefore thus together too twice very well yet themselves himself herself ourselves myself themself
`);

/** Words in `-ly` that are no adverbs. */
const notAdverbs = words(
  "apply reply supply rely family assembly anomaly daily early weekly monthly hourly nightly only july ally tally comply imply multiply poly fly july italy",
);

export const determiners = words(`
  a an the this that these those my our your his her its their one another each every some any no both all many most few
  several two three four five other another
`);

export const prepositions = words(`
  about above across after against along alongside amid among around as at before behind below beneath beside between beyond by
  despite down during except for from in inside into like near of off on onto out outside over past per regarding since
  through throughout to toward towards under until up upon via with within without because due
`);

/** What a clause may begin with. */
export const openers = words(`
  that because when while whereas as since after before if unless until so although though once whether where why how what
  which and but or nor yet then also however
`);

export const conjunctions = words("and but or nor yet then");

export const subjectPronouns = words(
  "i we you he she they it who whoever nobody everybody everyone somebody someone anybody anyone",
);

export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.endsWith("ly") && !notAdverbs.has(word));
}

/** A word of an open class: a noun, an adjective, or a verb. */
export function isOpen(word: string): boolean {
  return !closed.has(word);
}

const closed: ReadonlySet<string> = new Set([
  ...stops,
  ...[",", "—", "(", ")", "who"],
  ...auxiliaries,
  ...modals,
  ...prepositions,
  ...openers,
  ...subjectPronouns,
]);
