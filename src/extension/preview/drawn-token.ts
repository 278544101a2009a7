import type MarkdownIt from "markdown-it";

type Rules = MarkdownIt["renderer"]["rules"];
export type Token = Parameters<NonNullable<Rules["text"]>>[0][number];
export type RenderRule = NonNullable<Rules["text"]>;
export type CoreState = Parameters<Parameters<MarkdownIt["core"]["ruler"]["push"]>[1]>[0];

/**
 * HTML of ours, made when the page is rendered and not when it is parsed: the editor keeps tokens as long as the text
 * stays the same, and by then another day may have begun. `env` is what the caller of `render` gave.
 */
export type Draw = (env: unknown) => string;

/** Makes the tokens of one parse. */
export interface Pen {
  /** A token that `renderDrawn` turns into what `draw` says. */
  readonly draw: (draw: Draw) => Token;
  /** Plain text. */
  readonly text: (content: string) => Token;
}

/** The type of the tokens that are ours. */
export const drawnType = "sitrep_drawn";

/** A pen for one parse. */
export function penFor(state: CoreState): Pen {
  return {
    draw(draw) {
      const token = new state.Token(drawnType, "", 0);
      drawings.set(token, draw);
      return token;
    },
    text(content) {
      const token = new state.Token("text", "", 0);
      token.content = content;
      return token;
    },
  };
}

/** The renderer's rule for `drawnType`. */
export const renderDrawn: RenderRule = (tokens, index, _options, env: unknown) => {
  const token = tokens[index];
  return (token && drawings.get(token)?.(env)) ?? "";
};

const drawings = new WeakMap<Token, Draw>();
