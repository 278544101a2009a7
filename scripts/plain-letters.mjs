import ts from "typescript";

/**
 * What stands for `\p{L}` in what ships: a letter by Unicode for every script that our words are in, by whole blocks for the
 * others (Syriac to Vedic, Glagolitic to Ethiopic, Lisu to Meetei, what is beyond U+10000), whose digits and marks count as
 * letters then. Signs that Unicode counts as letters (ℓ, ⁿ) are left out.
 * `\p{L}` has 680 ranges, which the engine makes a pattern of anew in each of some 250 patterns: 0.3 ms each, where this takes a
 * tenth (docs/decisions/0020-letters-in-few-ranges.md).
 */
export const letters = [
  String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02ff`, // Latin, with the letters of phonetics
  String.raw`\u0370-\u037d\u037f-\u0386\u0388-\u0481\u0483-\u0559\u0560-\u0588`, // Greek, Cyrillic, Armenian
  String.raw`\u05d0-\u05f2\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u1fff`, // Hebrew, Arabic; whole blocks from Syriac on
  String.raw`\u2c00-\u2dff\u3005\u3006\u3041-\u309f\u30a1-\u30fa\u30fc-\u31ff`, // kana, Bopomofo, Jamo
  String.raw`\u3400-\u4dbf\u4e00-\ud7ff\uf900-\ufdff\ufe70-\ufefe`, // Han, Yi, Lisu to Meetei, Hangul, Arabic again
  String.raw`\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`, // full and half width
  String.raw`\u{10000}-\u{1efff}\u{20000}-\u{3ffff}`,
].join("");

/** The same for `\p{N}` where letters stand beside it. */
export const numbers = String.raw`0-9\xb2\xb3\xb9\xbc-\xbe\u0660-\u0669\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3007\u3021-\u3029\uff10-\uff19`;

/** The same for `\p{M}` where letters stand beside it: what is among those of a script is one of them already. */
export const marks = String.raw`\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u20d0-\u20f0\u302a-\u302f\ufe00-\ufe0f\ufe20-\ufe2f`;

/**
 * For esbuild: patterns stay literals. It takes the Unicode of Node 20.0 for too old, and makes `new RegExp("…")` of each that
 * asks for a property, which is made anew whenever the line is run.
 */
export const patternsAsTheyAre = { "regexp-unicode-property-escapes": true };

/**
 * A bundled program whose patterns know letters by {@link letters}: in literals, and in texts that patterns are made from.
 * Throws where the brackets of a class are not all in one text that holds `\p{L}`: what else is in the class can't be told.
 * @param {string} program JavaScript, its patterns as literals
 */
export function withPlainLetters(program) {
  if (!program.includes(String.raw`\p{L}`)) return program;
  const file = ts.createSourceFile("program.js", program, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const pieces = [];
  let end = 0;
  visit(file, false);
  return [...pieces, program.slice(end)].join("");

  /**
   * @param {ts.Node} node
   * @param {boolean} raw whether a backslash in a template is one
   */
  function visit(node, raw) {
    if (holdsText(node)) {
      const start = node.getStart(file);
      const text = program.slice(start, node.end);
      if (!text.includes(String.raw`\p{L}`)) return;
      pieces.push(program.slice(end, start), plainText(text, raw || ts.isRegularExpressionLiteral(node)));
      end = node.end;
    } else if (ts.isTaggedTemplateExpression(node)) {
      visit(node.template, node.tag.getText(file) === "String.raw");
    } else {
      const within = ts.isTemplateExpression(node) || ts.isTemplateSpan(node);
      ts.forEachChild(node, (child) =>
        visit(child, within && (holdsText(child) || ts.isTemplateSpan(child)) && raw),
      );
    }
  }
}

/** @param {ts.Node} node */
function holdsText(node) {
  return ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/**
 * @param {string} text of a literal, as it stands in the program
 * @param {boolean} raw whether a backslash of its pattern is one, and not two
 */
function plainText(text, raw) {
  const units = text.match(raw ? /\\.|[^\\]/gsu : /\\\\(?:\\\\|\\?.)|\\?[^\\]/gsu) ?? [];
  /** @type {string[]} */
  const done = [];
  /** @type {string | undefined} */
  let inClass;
  for (const unit of units) {
    if (inClass !== undefined) inClass += unit;
    else if (unit === "[") inClass = unit;
    else if (unit === "]") throw new Error(`A class ends in this text and begins before it: ${text}`);
    else done.push(unit);
    if (inClass === undefined || unit !== "]") continue;
    done.push(plainClass(inClass));
    inClass = undefined;
  }
  if (inClass !== undefined) throw new Error(`A class begins in this text and ends behind it: ${text}`);
  return done.join("").replaceAll(alone, `[${letters}]`);
}

const alone = /\\{1,2}p\{L\}/g;

/** @param {string} brackets a class of characters */
function plainClass(brackets) {
  if (!brackets.includes(String.raw`\p{L}`)) return brackets;
  return brackets
    .replaceAll(alone, letters)
    .replaceAll(/\\{1,2}p\{N\}/g, numbers)
    .replaceAll(/\\{1,2}p\{M\}/g, marks);
}
