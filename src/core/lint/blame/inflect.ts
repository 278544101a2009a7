import { once } from "../../text/once.ts";
import { words } from "./grammar-words.ts";

export type VerbForm = "base" | "present" | "past" | "gerund";

export interface Inflected {
  readonly base: string;
  /** `past` is the participle as well; where base and past look alike it is both, told as `base`. */
  readonly form: VerbForm;
}

/** The forms of some verbs, each with its base. */
export interface VerbForms {
  readonly get: (word: string) => Inflected | undefined;
  readonly has: (word: string) => boolean;
  readonly all: () => ReadonlyMap<string, Inflected>;
}

/** Every form of the verbs in `text` (bases, by white space), each with its base; made when one is first asked for. */
export function formsOf(text: string): VerbForms {
  const all = once(() => inflected(text));
  return { get: (word) => all().get(word), has: (word) => all().has(word), all };
}

function inflected(text: string): ReadonlyMap<string, Inflected> {
  const found = new Map<string, Inflected>();
  for (const base of words(text)) {
    found.set(gerund(base), { base, form: "gerund" });
    found.set(present(base), { base, form: "present" });
    for (const past of irregular.get(base) ?? [regularPast(base)]) found.set(past, { base, form: "past" });
    if (found.get(base)?.form !== "past" || base === "read") found.set(base, { base, form: "base" });
  }
  return found;
}

function gerund(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

export function present(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${doubled(base)}ed`;
}

/** `skip`: `skipped`; `visit` keeps its one t. */
function doubled(base: string): string {
  return doubling.has(base) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? base + base.slice(-1) : base;
}

const doubling = words(
  "unplug transfer omit forget admit commit refer defer prefer overlap underpin babysit format",
);

const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    break: ["broke", "broken"],
    catch: ["caught"],
    choose: ["chose", "chosen"],
    do: ["did", "done"],
    draw: ["drew", "drawn"],
    feel: ["felt"],
    find: ["found"],
    forget: ["forgot", "forgotten"],
    foresee: ["foresaw", "foreseen"],
    give: ["gave", "given"],
    go: ["went", "gone"],
    have: ["had"],
    hide: ["hid", "hidden"],
    hold: ["held"],
    keep: ["kept"],
    lay: ["laid"],
    lead: ["led"],
    leave: ["left"],
    make: ["made"],
    mislead: ["misled"],
    mishandle: ["mishandled"],
    mishear: ["misheard"],
    misread: ["misread"],
    mistake: ["mistook", "mistaken"],
    misunderstand: ["misunderstood"],
    oversleep: ["overslept"],
    oversee: ["oversaw", "overseen"],
    panic: ["panicked"],
    override: ["overrode", "overridden"],
    overwrite: ["overwrote", "overwritten"],
    pay: ["paid"],
    put: ["put"],
    read: ["read"],
    run: ["ran"],
    say: ["said"],
    see: ["saw", "seen"],
    send: ["sent"],
    set: ["set"],
    shut: ["shut"],
    speak: ["spoke", "spoken"],
    spend: ["spent"],
    spot: ["spotted"],
    take: ["took", "taken"],
    tell: ["told"],
    think: ["thought"],
    understand: ["understood"],
    wake: ["woke", "woken"],
    write: ["wrote", "written"],
  }),
);
