/** Sentences by the English one that stands in the code; one with a comment has `sentence/comment` for a key. */
export type Bundle = Readonly<Record<string, string>>;

/** What a placeholder takes. Numbers stand as they are: format them before, where their form depends on the language. */
export type Said = string | number | boolean;

/** A sentence that needs a word for translators, because its English could be read in two ways. */
export interface Commented {
  readonly message: string;
  readonly args?: readonly Said[];
  readonly comment: string;
}

let spoken: Bundle | undefined;

/**
 * Sets the language of this process: once, by the host, before the first sentence is asked for. Undefined is English.
 * A file that is bundled on its own has its own copy of this module and is told on its own.
 */
export function speak(bundle: Bundle | undefined): void {
  spoken = bundle;
}

/**
 * A sentence for people in the language of the process, English where it has none; `{0}` in it is the first of the
 * values. Never for what is written into files. To be called when the sentence is needed: while modules are loaded the
 * language is not known yet (`npm run generate` refuses that, and a sentence that is not a literal).
 *
 * Signature and rules are those of `t` in `@vscode/l10n`, so that translators meet one format.
 */
export function t(message: string | Commented, ...args: readonly Said[]): string {
  if (typeof message === "string") return filled(inBundle(message) ?? message, args);
  const { message: sentence, args: values = [], comment } = message;
  return filled(inBundle(`${sentence}/${comment}`) ?? sentence, values);
}

/** Marks a sentence that stands in data, so that it is translated; it is said where it is used, with `sayPhrase`. */
export function phrase(message: string): string {
  return message;
}

/** Says a sentence that `phrase` marked, or that a rule carries. A sentence nobody translated stays as it is. */
export function sayPhrase(message: string, ...args: readonly Said[]): string {
  return filled(inBundle(message) ?? message, args);
}

function inBundle(key: string): string | undefined {
  // A sentence like "constructor" is not in every bundle.
  return spoken !== undefined && Object.hasOwn(spoken, key) ? spoken[key] : undefined;
}

/** Without values the sentence is left alone, braces and all. */
function filled(sentence: string, values: readonly Said[]): string {
  if (values.length === 0) return sentence;
  return sentence.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
