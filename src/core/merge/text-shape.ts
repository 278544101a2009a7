import { bomLength, eolOf, type Eol } from "../text/lines.ts";
import { threeWay } from "./three-way.ts";

/** Three versions in one shape: without BOM, with one kind of line break, ending in one. */
export interface AlikeTexts {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  readonly eol: Eol;
  /** The shape of the result: with a BOM, with a line break at its end. */
  readonly bom: boolean;
  readonly ending: boolean;
}

interface Texts {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Brings the versions into one shape. Where they agree on the line break no byte is changed, so that a stray one stays;
 * where they differ the base's counts.
 */
export function alike({ base, ours, theirs }: Texts): AlikeTexts {
  const versions = [base, ours, theirs].flatMap((text) => (text === undefined || text === "" ? [] : [text]));
  const [eol = "\n"] = versions.map(eolOf);
  const isMixed = versions.some((text) => eolOf(text) !== eol);
  const shape = (text: string): string => {
    const bare = text.slice(bomLength(text));
    const broken = isMixed ? bare.replace(/\r\n|\n|\r/g, eol) : bare;
    return broken === "" || endsInBreak(broken) ? broken : broken + eol;
  };
  const decide = (claim: (text: string) => boolean): boolean =>
    threeWay(claim(base ?? ours), claim(ours), claim(theirs))?.value ?? true;
  return {
    base: base === undefined ? undefined : shape(base),
    ours: shape(ours),
    theirs: shape(theirs),
    eol,
    bom: decide((text) => bomLength(text) === 1),
    ending: decide((text) => text === "" || endsInBreak(text)),
  };
}

/** The merged text in the shape its versions had. */
export function restore(text: string, { bom, ending }: AlikeTexts): string {
  const body = ending ? text : text.replace(/(?:\r\n|\n|\r)$/, "");
  return bom ? `\uFEFF${body}` : body;
}

function endsInBreak(text: string): boolean {
  return /[\r\n]$/.test(text);
}
