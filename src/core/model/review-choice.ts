/** The template that a review is written with. */
export interface ChosenTemplate {
  /** What it is called in the review's front matter; undefined for the usual one. */
  readonly name: string | undefined;
  /** Its Markdown. */
  readonly text: string;
}

/** What somebody wants a review to take from its record, by keys. */
export interface RerunChoice {
  /** What is to be added; `new`: what the record came to say since the review was last written. */
  readonly add: "new" | readonly string[];
  /** What is not to be offered again. */
  readonly leaveOut: readonly string[];
  /** Whether facts that differ are to be written as the record has them. */
  readonly apply: boolean;
}
