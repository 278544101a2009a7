import { readFrontMatter } from "../markdown/front-matter.ts";
import { outlineOf } from "../markdown/outline.ts";
import { parseMarkdown, type MarkdownDocument } from "../markdown/parse.ts";
import type { SeverityId } from "../model/severity.ts";
import type { Step } from "../model/step.ts";
import { readSourceSteps } from "./read-steps.ts";

/** A runbook that was read: for whom it is, and its steps. Lists are empty where the front matter says nothing. */
export interface Runbook {
  /** Undefined where neither the front matter nor a heading names it. */
  readonly title: string | undefined;
  /** Its first heading of level 1. */
  readonly heading: string | undefined;
  /** As written: `SEV1`. */
  readonly severities: readonly SeverityId[];
  readonly services: readonly string[];
  readonly tags: readonly string[];
  /** Whose runbook it is, e.g. `Communications Lead`. */
  readonly roles: readonly string[];
  readonly steps: readonly Step[];
  readonly document: MarkdownDocument;
}

/** Reads any Markdown as a runbook: `title`, `severity`, `service`, `tags` and `role` of its front matter, and its steps. */
export function readRunbook(markdown: string): Runbook {
  const frontMatter = readFrontMatter(markdown);
  const document = parseMarkdown(markdown);
  const sections = outlineOf(document);
  const heading = sections.find((section) => section.level === 1)?.text;
  const list = (...keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => frontMatter?.list(key) ?? []).flatMap((value) => value.split(/\s*,\s*/));
  return {
    title: frontMatter?.text("title") ?? heading,
    heading,
    severities: list("severity", "severities"),
    services: list("service", "services"),
    tags: list("tags", "tag"),
    roles: list("role", "roles"),
    steps: readSourceSteps(document, sections),
    document,
  };
}
