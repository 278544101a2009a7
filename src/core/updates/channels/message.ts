import type { Root } from "mdast";
import { writeInline } from "../../markdown/inline-text.ts";
import { parseMarkdown } from "../../markdown/parse.ts";
import type { Status } from "../../model/status.ts";
import type { UpdateDraft } from "../draft-update.ts";
import type { FilledPart } from "../fill-template.ts";

/** An update as every channel gets it: what it is called, where the incident stands, and what it says as one tree. */
export interface UpdateMessage {
  readonly subject: string;
  readonly status: Status | undefined;
  /** What it says, as Markdown. */
  readonly markdown: string;
  readonly root: Root;
}

/**
 * The message of a draft. The template's words are Markdown; what people typed and what the record says is text in which
 * code, emphasis and links work, so that no value can begin a list or a heading.
 */
export function messageOf({
  subject,
  status,
  lines,
}: Pick<UpdateDraft, "subject" | "status" | "lines">): UpdateMessage {
  const markdown = lines.map((line) => line.map(sourceOf).join("")).join("\n");
  return { subject, status, markdown, root: parseMarkdown(markdown).root };
}

function sourceOf({ text, field, blank }: FilledPart, index: number): string {
  if (field === undefined) return text;
  if (blank) return text.replace(/[[\]]/g, "\\$&");
  const inline = writeInline(text);
  return index === 0 ? inline.replace(blockStart, (mark) => protect(mark)) : inline;
}

/** What would begin a block, or end the one before, at the start of a line. */
const blockStart =
  /^(?:[-+*](?=\s|$)|[-*_=]+\s*$|[-:|][-:| ]*$|#{1,6}(?=\s|$)|>|\d{1,9}[.)](?=\s|$)|[`~]{3,}|\||\[(?=[^\]]*\]:))/;

/** A number is held back by its dot, everything else by its first character. */
function protect(mark: string): string {
  return mark.replace(/[.)]$|^[^\d]/, "\\$&");
}
