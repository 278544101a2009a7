/** What a record or a review can be taken away as. `pdf` is a page to be printed into one. */
export const exportFormats = ["html", "pdf", "word", "slack", "markdown", "csv", "json"] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The ending of a file in a format. */
export const exportEndings: Readonly<Record<ExportFormat, string>> = Object.freeze({
  ...{ html: ".html", pdf: ".html", word: ".doc", slack: ".slack.txt", markdown: ".export.md" },
  ...{ csv: ".timeline.csv", json: ".json" },
});
