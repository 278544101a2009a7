import { writePage, type PageBlock } from "../markdown/write-page.ts";
import { policyFileName, type Policy, type SeverityPolicy } from "./policy.ts";
import { cadenceFor, executivesWithin, reviewDaysFor } from "./severity-policy.ts";

/** The file that the criteria are published in, in the folder of the incidents. */
export const criteriaFileName = "severity-criteria.md";

/**
 * The severity criteria as a page for everybody: what an incident is, and for each severity what it means, who is told by
 * when, how often word goes out and whether a review is owed. Markdown, ending in a line break; says nothing that the
 * policy does not.
 */
export function severityCriteria(policy: Policy): string {
  const { as: clockedAs, askAgain } = policy.unknownSeverity;
  return writePage([
    heading(1, "Severity criteria"),
    paragraph(policy.incident.definition),
    paragraph("In doubt between two, choose the higher: it is easy to lower."),
    ...policy.severities.flatMap((severity) => chapter(policy, severity)),
    heading(2, "Not known yet"),
    paragraph(
      `An incident may be declared before anybody knows how bad it is. Its clock then runs as for ${clockedAs}, and the question comes again after ${inWords(askAgain)}.`,
    ),
    paragraph(reviewedLine(policy)),
  ]);
}

function chapter(policy: Policy, severity: SeverityPolicy): readonly PageBlock[] {
  const { id, name, meaning } = severity;
  const duties = dutiesOf(policy, severity);
  return [
    heading(2, name === "" || name === id ? id : `${id} ${name}`),
    ...(meaning === "" ? [] : [paragraph(sentence(meaning))]),
    { kind: "list", items: duties },
  ];
}

function heading(depth: 1 | 2, text: string): PageBlock {
  return { kind: "heading", depth, text };
}

function paragraph(text: string): PageBlock {
  return { kind: "paragraph", text };
}

/** Each a sentence; what the policy does not ask for is left out, but for updates and review, where "none" is an answer. */
function dutiesOf(policy: Policy, severity: SeverityPolicy): readonly string[] {
  const { id, tell, within, respondWithin, response } = severity;
  const cadence = cadenceFor(policy, id);
  const executives = executivesWithin(policy, id);
  const days = reviewDaysFor(policy, id);
  return [
    tell === undefined
      ? undefined
      : `Tell ${tell}${within === undefined ? "" : ` within ${inWords(within)}`}.`,
    executives === undefined || (tell !== undefined && within === executives)
      ? undefined
      : `First update to executives within ${inWords(executives)}.`,
    respondWithin === undefined ? undefined : `The response begins within ${inWords(respondWithin)}.`,
    cadence === undefined ? "No regular updates." : `An update every ${inWords(cadence)} while it lasts.`,
    days === undefined
      ? "A review is optional."
      : `The review is due ${days === 1 ? "1 business day" : `${days} business days`} after the resolution.`,
    response === undefined ? undefined : sentence(response),
  ].filter((duty) => duty !== undefined);
}

function reviewedLine({ reviewed }: Policy): string {
  const when =
    reviewed === undefined
      ? "Nobody has noted when they were last gone through"
      : `Last gone through on ${reviewed}`;
  return `${when}. These criteria are kept in ${policyFileName}: change them there, then publish again.`;
}

/** `30 minutes`, `2 hours`, `90 minutes`. */
function inWords(minutes: number): string {
  if (minutes >= 60 && minutes % 60 === 0) return minutes === 60 ? "1 hour" : `${minutes / 60} hours`;
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
