import type { ReadDocument } from "../incident/read-document.ts";
import type { ExportFormat } from "./export-formats.ts";
import { htmlPage, type ExportOptions } from "./html-page.ts";
import { jsonText, plainMarkdown, slackText } from "./text-exports.ts";
import { timelineCsv } from "./timeline-csv.ts";
import { wordPage } from "./word-page.ts";

/** A document in a format; the same document and options give the same text. The zone of its times is said in each. */
export function exportAs(format: ExportFormat, read: ReadDocument, options: ExportOptions): string {
  switch (format) {
    case "html":
    case "pdf":
      return htmlPage(read, options);
    case "word":
      return wordPage(read, options);
    case "slack":
      return slackText(read);
    case "markdown":
      return plainMarkdown(read);
    case "csv":
      return timelineCsv(read.snapshot, options.zone);
    case "json":
      return jsonText(read, options.policy);
  }
}
