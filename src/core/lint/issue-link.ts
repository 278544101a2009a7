import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";

/** Whether an action points at its issue in a tracker, by address, by `#12` or by a key such as `OPS-431`. */
export function hasIssue({ text }: MarkdownDocument, { link, range }: Action): boolean {
  if (link !== undefined && address.test(link)) return true;
  const source = text.slice(range.start, range.end);
  return address.test(source) || reference.test(source);
}

const address =
  /https?:\/\/[^\s<>()|]*(?:\/(?:issues?|pulls?|merge_requests|tickets?|browse|tasks?|cards?|workitems|work_items|_workitems\/edit|stories|story|bugs?)\/[\w-]|\/show_bug\.cgi\?id=\d|\/T\d|bugs?\.[^\s/]+\/[\w/+-]*\d|trello\.com\/c\/|app\.asana\.com\/0\/)/i;

/** Names of standards and severities look like keys of a tracker. */
const reference =
  /(?<![\w/#&`-])(?:[\w.-]+\/[\w.-]+)?#\d+\b|(?<![\w/`-])(?!(?:AES|CVE|GMT|GPT|HTTP|IPV|ISO|MD|PM|RFC|SEV|SHA|TLS|UTC|UTF|WCAG)-)[A-Z][A-Z\d]{1,9}-\d{1,6}\b(?!-\d)/;
