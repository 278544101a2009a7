import { formatInstantToMinute, type Instant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { t } from "../text/say.ts";

/** What a page of a document is called. */
export function titleOfDocument({ sections, title }: Snapshot): string {
  return sections.find(({ level }) => level === 1)?.text ?? title ?? t("Incident");
}

/** The title that the HTML of a text begins with, and what is below it. */
export function splitTitle(html: string): { readonly head: string; readonly rest: string } {
  const head = /^\s*<h1[^>]*>[^]*?<\/h1>/.exec(html)?.[0] ?? "";
  return { head, rest: html.slice(head.length) };
}

/** Of a record what its front matter says, which is not shown, as names and words; a review says itself what it has to say. */
export function documentFacts({ kind }: Snapshot, about: Snapshot): readonly (readonly [string, string])[] {
  if (kind !== "incident") return [];
  const { severity, status, service, declared, milestones, roles } = about;
  const unknown = t("unknown");
  const when = (instant: Instant | undefined): string =>
    instant === undefined ? unknown : formatInstantToMinute(instant);
  return [
    [t("Severity"), severityLabel(severity)],
    [t("Status"), status ?? unknown],
    [t("Service"), service ?? unknown],
    [t("Declared"), when(declared)],
    [t("Resolved"), when(milestones.resolved)],
    ...roles.map(({ role, name }) => [role, name] as const),
  ];
}
