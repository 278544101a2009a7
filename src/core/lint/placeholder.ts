import { oncePerText } from "../text/once-per-text.ts";

/**
 * Whether a text is only a place to be filled in: nothing, a dash, `TODO`, `TBD`, `YYYY-MM-DD`, `HH:MM`, `??`, or words
 * in the brackets that templates use: `[who]`, `<who>`, `{who}`, `{{ who }}`. The forms are those of 35 public
 * fill-in templates.
 */
export function isPlaceholder(text: string): boolean {
  return mayBePlaceholder.test(text) && isOne(text);
}

/**
 * How all of them begin: with no letter at all, or with one that begins a placeholder's words (`todo`, `fill`, `xx`, `n/a`, `lorem`) or
 * its date or time (`yyyy`, `jjjj`, `dd`, `mm`, `hh`, `20??`). Most text begins otherwise, and is told by that.
 */
const mayBePlaceholder =
  /^[\s*_`~]*(?:[^a-z\d\s*_`~]|t[*_`~]*[.ob]|f[*_`~]*i|n[*_`~]*[/ao]|l[*_`~]*o|([dhjmy])[*_`~]*\1|x|\d[^]*\?[*_`~]*\?|$)/i;

const isOne = oncePerText((text: string): boolean => {
  const bare = text
    .replace(/[*_`~]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return nothing.test(bare) || words.test(bare) || marks.test(bare) || bracketed(bare);
});

/**
 * Whether the plain text of a cell or paragraph is only what a template put there: a placeholder, several with signs between
 * them (`[Action] - [Owner] ({date})`), or a label in front of one (`Duration: {time range, e.g., 10:00 to 11:00}`).
 */
export function isTemplateText(plain: string): boolean {
  return isPlaceholder(plain) || (opensBracket.test(plain) && isInBrackets(plain));
}

/** The same of an item: some people write what they will do into the brackets, and that is theirs. */
export function isTemplateItem(plain: string): boolean {
  return opensBracket.test(plain) ? isInBrackets(plain) : isPlaceholder(plain);
}

const opensBracket = /[[{<]/;

const isInBrackets = oncePerText((plain: string): boolean => {
  if (/^\[ ?\]$/.test(plain)) return true;
  const groups = plain.match(inBrackets);
  if (groups === null) return isPlaceholder(plain);
  if (!groups.every(isToFill)) return false;
  return !/[\p{L}\p{N}]/u.test(plain.replace(inBrackets, "").replace(leadingLabel, ""));
});

const inBrackets = /\[[^[\]{}<>]{2,200}\]|\{{1,2}[^[\]{}<>]{1,200}\}{1,2}|<[^[\]{}<>]{1,200}>/g;
const leadingLabel = /^\s*[^:.!?()]{1,40}:/;

/** A name for what goes there, an example of it, or how it is to be. `</div>` and `<br/>` are neither: somebody typed them. */
function isToFill(group: string): boolean {
  if (endsATag.test(group)) return false;
  const text = group.slice(1, -1);
  const isShort = (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 4;
  return (
    isShort ||
    /\b(?:e\.g|i\.e|for example|should|each|every|please|describe|insert|your|here)\b|…|\.\.\./i.test(text)
  );
}

/** Whether a text is a question or an order to the author, as templates put in italics or quotes. */
export function isPrompt(text: string): boolean {
  const bare = text.replace(/[*_`~>()[\]{}]/g, "").trim();
  return bare.endsWith("?") || orders.test(bare);
}

/** `</div>`, `<br/>`: HTML as typed, and nothing that a template asks for. `<details>` may be either. */
const endsATag = /^<\/[a-z][\w-]*\s*>$|^<[a-z][\w-]*\s*\/>$/i;
const nothing = /^[-–—.…?!:,; ]*$/;
const words =
  /^(?:todo|fixme|t\.?b\.?[acd]|xxx*|n\/?a|not applicable|fill (?:me|this) in|to be (?:added|announced|confirmed|decided|defined|determined|done|filled(?: in)?|written)|lorem ipsum)\b[.!?)]?$|^(?:todo|fixme|tbd)\b ?[:(\-–—]/i;
// Dates and times nobody has put in yet, alone or in front of more template text.
const marks =
  /^[([{<]?(?:yyyy|jjjj|dd|mm)[-/. ](?:mm|dd)(?:[-/. ](?:dd|yyyy|jjjj))?\b|^[([{<]?hh[:.]mm\b|^[\dx?:.\-/ ]*\?\?[\dx?:.\-/ ]*$|^\? ?[a-z%]{0,10}$/i;
const orders =
  /^(?:add|be|briefly|consider|describe|detail|document|e\.g\.|ensure|enter|explain|fill|for example|give|how|identify|include|insert|keep|list|mention|note|please|provide|put|record|replace|some important|state|summari[sz]e|tell|this section|try|use|what|when|where|which|who|whom|whose|why|write|your)\b/i;

function bracketed(text: string): boolean {
  const first = text[0] ?? "";
  const close = { "[": "]", "{": "}", "<": ">" }[first];
  if (close === undefined || text.indexOf(close) < text.trimEnd().length - 2) return false;
  return (
    /^[[{<]+[^\][{}<>]*[\]}>]+[.:]?$/.test(text) &&
    !/^<(?:https?:|mailto:|[^<> ]+@)/.test(text) &&
    !endsATag.test(text) &&
    !/^\[[ x]\]$/i.test(text)
  );
}
