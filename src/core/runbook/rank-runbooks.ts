import type { Snapshot } from "../model/snapshot.ts";
import type { Runbook } from "./read-runbook.ts";

/** Why a runbook fits an incident. */
export type FitReason =
  | { readonly kind: "service"; readonly service: string }
  | { readonly kind: "severity"; readonly severity: string }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "title"; readonly word: string };

/** A runbook with how well it fits; the reasons with the most weight first. */
export interface RankedRunbook<Source> {
  readonly source: Source;
  /** Above 0: something says that it fits. Below: something says that it is for other incidents. */
  readonly score: number;
  readonly reasons: readonly FitReason[];
}

type Head = Pick<Runbook, "title" | "severities" | "services" | "tags">;
type Incident = Pick<Snapshot, "title" | "severity" | "service">;

/**
 * Runbooks for an incident, the best first; those that fit alike stay in the order given. A service that matches counts
 * most, then tags and words of the title that the incident's title or service names, then the severity. A runbook for other
 * services or severities comes after all that say nothing. An unknown severity speaks neither for nor against any.
 */
export function rankRunbooks<Source extends Head>(
  sources: readonly Source[],
  incident: Incident,
): readonly RankedRunbook<Source>[] {
  return sources.map((source) => ({ source, ...fitOf(source, incident) })).sort((a, b) => b.score - a.score);
}

const weight = { service: 16, tag: 5, title: 4, severity: 2, otherService: -8, otherSeverity: -3 };

function fitOf(
  { title, severities, services, tags }: Head,
  incident: Incident,
): Omit<RankedRunbook<unknown>, "source"> {
  const reasons: FitReason[] = [];
  let score = 0;
  const { service, severity } = incident;
  const itsService = services.find((name) => service !== undefined && same(name, service));
  if (itsService !== undefined) {
    reasons.push({ kind: "service", service: itsService });
    score += weight.service;
  } else if (services.length > 0 && service !== undefined) score += weight.otherService;
  const words = new Set(wordsOf(`${incident.title ?? ""} ${service ?? ""}`));
  const named = [
    ...services.filter((name) => name !== itsService && isNamed(name, words)),
    ...tags.filter((tag) => isNamed(tag, words)),
  ];
  for (const tag of new Set(named)) reasons.push({ kind: "tag", tag });
  score += Math.min(named.length, 3) * weight.tag;
  const shared = wordsOf(title ?? "").filter(
    (word) => words.has(word) && !named.some((tag) => same(tag, word)),
  );
  for (const word of new Set(shared)) reasons.push({ kind: "title", word });
  score += Math.min(shared.length, 3) * weight.title;
  const itsSeverity = severities.find((each) => severity !== undefined && same(each, severity));
  if (itsSeverity !== undefined) {
    reasons.push({ kind: "severity", severity: itsSeverity });
    score += weight.severity;
  } else if (severities.length > 0 && severity !== undefined) score += weight.otherSeverity;
  return { score, reasons };
}

function isNamed(name: string, words: ReadonlySet<string>): boolean {
  const its = wordsOf(name);
  return its.length > 0 && its.every((word) => words.has(word));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase().trim() === b.toLowerCase().trim();
}

/** Words that may tell incidents apart, plural and singular alike. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !commonWords.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, "") : word));
}

const commonWords: ReadonlySet<string> = new Set(
  (
    "a an the of for and or in on at to is are was be it its by with from into not no what when how incident incidents " +
    "runbook runbooks playbook response respond guide steps general down out fails failing failed failure error errors " +
    "issue issues problem problems slow broken some all users customers goes bad"
  ).split(" "),
);
