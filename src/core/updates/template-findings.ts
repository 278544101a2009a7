import type { Finding } from "../lint/finding.ts";
import { readUpdateTemplate } from "./update-template.ts";

/** All there is to say of a template of updates: variables that there are none of. The rules for documents are no matter here. */
export function templateFindings(text: string): readonly Finding[] {
  return readUpdateTemplate(text).problems.map(({ code, message, range }) => ({
    rule: code,
    level: "warning",
    message,
    range,
    fixes: [],
    related: [],
  }));
}
