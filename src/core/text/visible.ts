/**
 * A text for a terminal or a message with what would steer either made visible: control characters but line breaks and
 * tabs, and those that turn the direction of what follows, as `\u001b`. A name that came from a remote can't move the
 * cursor, colour or hide what stands around it, or read as another one. What is JSON stays the same JSON.
 */
export function visible(text: string): string {
  return text.replace(steering, coded);
}

/** The same for a name, which has one line. */
export function visibleName(name: string): string {
  return visible(name).replace(/[\n\t]/g, coded);
}

/** C0 but `\n` and `\t`, DEL and C1; separators of lines; embeddings, overrides and isolates (Unicode, UAX #9, 2). */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function coded(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
