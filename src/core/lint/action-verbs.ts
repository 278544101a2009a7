/** Verbs that actions begin with, in published reviews and beside them; to find the verb in `Adding` and in `We should add`. */
export const actionVerbs: ReadonlySet<string> = new Set(
  (
    "abolish abort add address adjust adopt agree alert align allow analyse analyze apply archive articulate ask assign audit " +
    "automate avoid backfill backport block break bring build bump cap capture change check choose clarify clean close " +
    "collect communicate compare configure confirm connect consider consolidate contain convert copy cordon cover create cut " +
    "debug decide decouple decrease define delete deploy deprecate describe design detect determine develop diagnose disable " +
    "discuss distribute document downgrade draft drain drop duplicate eliminate enable encrypt enforce ensure escalate " +
    "establish evaluate exclude expand expire explain export expose extend extract fail file filter find finish fix force formalize " +
    "gather generate get give grant group handle harden have hide hire hold identify implement import improve include " +
    "increase index inform install instrument integrate introduce investigate isolate issue join keep lengthen let limit link list load lock log " +
    "lower maintain make measure merge migrate minimize mirror mitigate modify monitor move name notify offer open optimize order " +
    "organize page pin plan post practise practice prepare prevent print prioritize probe promote protect prove provide publish push " +
    "put quarantine raise reach read rebuild record recover rehearse reduce refactor reject release remind remove rename renew reorder repair " +
    "replace replicate report request require reserve reset resize resolve respond restart restore restrict retire retry " +
    "return review revise revisit revoke rewrite roll rotate route run save scale schedule secure seed send separate serve set " +
    "share shard ship shorten show shut simplify simulate split standardize start stop store stress strip subscribe support surface switch " +
    "sync tag take teach test throttle tighten track train transfer trigger tune turn unify update upgrade use validate " +
    "verify version wait warn watch wire work wrap write"
  ).split(" "),
);

/** The verb of a word in -ing: `Adding` → `add`, `Removing` → `remove`, `Dropping` → `drop`; undefined where none is known. */
export function verbOfGerund(word: string): string | undefined {
  const stem = /^(\p{L}{2,})ing$/u.exec(word.toLowerCase())?.[1];
  if (stem === undefined) return undefined;
  return [stem, `${stem}e`, stem.slice(0, -1)].find((verb) => actionVerbs.has(verb));
}

/** The verb of a word in -tion and the like: `Automation` → `automate`; undefined where none is known. */
export function verbOfNoun(word: string): string | undefined {
  const lower = word.toLowerCase();
  const forms: readonly (readonly [RegExp, string])[] = [
    [/ation$/, "ate"],
    [/ation$/, ""],
    [/ation$/, "e"],
    [/ion$/, ""],
    [/ion$/, "e"],
    [/ment$/, ""],
    [/al$/, ""],
    [/al$/, "e"],
    [/ization$/, "ize"],
  ];
  return forms
    .filter(([ending]) => ending.test(lower))
    .map(([ending, verb]) => lower.replace(ending, verb))
    .find((verb) => actionVerbs.has(verb));
}
