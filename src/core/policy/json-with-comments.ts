/**
 * JSON with comments as YAML of the same length, so that places in one are places in the other. Comments and tabs
 * outside strings become spaces; everything else YAML reads as JSON does, trailing commas included.
 */
export function blankComments(text: string): string {
  return text.replace(tokens, (token) => (token.startsWith('"') ? token : token.replace(/[^\r\n]/g, " ")));
}

// A string, a line comment, a block comment (to the end where it is not closed), or what YAML minds and JSON does not.
const tokens = /"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|\t|\uFEFF/g;
