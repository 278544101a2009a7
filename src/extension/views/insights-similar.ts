import { Uri, l10n, type QuickPickItem } from "vscode";
import type { IncidentFacts } from "../../core/insights/facts.ts";
import { similarTo } from "../../core/insights/similar-to.ts";
import type { SimilarIncident } from "../../core/insights/similar.ts";
import { wordsBehind } from "../../core/insights/words-behind.ts";
import { dateIn } from "../../core/model/instant.ts";
import { severityLabel } from "../../core/model/severity.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { durationWords } from "../../core/text/time-words.ts";
import type { Services } from "../context.ts";
import type { LocatedFacts } from "../host/facts.ts";
import { localZone } from "../host/local-zone.ts";
import { factorName } from "./insights-groups.ts";

/** A past incident as a row to choose. */
export interface SimilarItem extends QuickPickItem {
  /** Its review, else its record; undefined where the row only says something. */
  readonly opens: Uri | undefined;
  /** Whether it shares so much that it is worth a word before anybody asks. */
  readonly isClear: boolean;
}

/** The past incidents that are like the one with this record, the most alike first, each with what makes it so. */
export async function similarItems(
  services: Pick<Services, "facts">,
  at: Uri,
  signal: AbortSignal,
): Promise<readonly SimilarItem[]> {
  const { incidents } = await services.facts.read(undefined, signal);
  const one = incidents.find((located) => fileOf(located, located.facts.path).toString() === at.toString());
  if (one === undefined)
    return [
      only(
        l10n.t("This incident was not found in the open folders."),
        l10n.t("Save its record, then look again."),
      ),
    ];
  // In several folders the same path may stand for different incidents.
  const byKey = new Map(incidents.map((located) => [keyOf(located), located]));
  const all = [...byKey].map(([path, { facts }]) => ({ ...facts, path }));
  const found = similarTo({ ...one.facts, path: keyOf(one) }, all).flatMap((similar) => {
    const located = byKey.get(similar.facts.path);
    return located === undefined ? [] : [itemOf(similar, one.facts, located)];
  });
  if (found.length > 0) return found;
  return [
    only(
      l10n.t("No incident in the open folders shares words with this one."),
      l10n.t("Drills are not looked at."),
    ),
  ];
}

function only(label: string, detail: string): SimilarItem {
  return { label, detail, opens: undefined, isClear: false };
}

function itemOf(similar: SimilarIncident, one: IncidentFacts, located: LocatedFacts): SimilarItem {
  const { facts } = located;
  const { title, severity, declared, service, review } = facts;
  const when = declared === undefined ? l10n.t("day unknown") : dateIn(declared, localZone());
  const marks = facts.private ? [l10n.t("private")] : [];
  const about = [severityLabel(severity.worst), when, ...(service === undefined ? [] : [service]), ...marks];
  return {
    label: title ?? facts.path,
    description: about.join(" · "),
    detail: [endWords(facts), ...reasons(similar, one, facts), ...factorWords(facts)].join(" · "),
    opens: fileOf(located, review.path ?? facts.path),
    isClear: similar.words.length >= (similar.sameService ? 2 : 3),
  };
}

/** What makes it alike. */
function reasons(
  { words, sameService, kinds }: SimilarIncident,
  one: IncidentFacts,
  other: IncidentFacts,
): readonly string[] {
  const texts = [one, other].flatMap(({ title = "", factors }) => [
    title,
    ...factors.map(({ text }) => text),
  ]);
  const shown = wordsBehind(words, texts);
  const shared =
    shown.length > 0
      ? l10n.t("shares: {0}", shown.join(", "))
      : l10n.t("shares words of its findings or its summary");
  return [
    shared,
    ...(sameService ? [l10n.t("same service")] : []),
    ...(kinds.length > 0 ? [l10n.t("same kind of factor: {0}", kinds.map(factorName).join(", "))] : []),
  ];
}

/** How it ended. */
function endWords({ over, declared, milestones: { started, resolved } }: IncidentFacts): string {
  if (!over) return l10n.t("still going on");
  const begin = started ?? declared;
  if (resolved === undefined || begin === undefined || resolved < begin) return l10n.t("over");
  return l10n.t("resolved after {0}", durationWords(resolved - begin));
}

function factorWords({ factors }: IncidentFacts): readonly string[] {
  if (factors.length === 0) return [];
  return [
    l10n.t(
      "factors: {0}",
      factors
        .slice(0, 2)
        .map(({ text }) => cutText(text, 70))
        .join("; "),
    ),
  ];
}

function keyOf({ folder, facts }: LocatedFacts): string {
  return `${folder}/${facts.path}`;
}

function fileOf({ folder }: LocatedFacts, path: string): Uri {
  return Uri.joinPath(Uri.parse(folder), ...path.split("/"));
}
