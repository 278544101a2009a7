import type { CalendarDate } from "../model/calendar-date.ts";
import { defaultPolicy } from "./default-policy.ts";

/**
 * A policy to begin with: the defaults that a team changes first, each with a comment, and `today` as the day on which
 * they were gone through. Reading it gives the default policy and no problem; what it leaves out has its default.
 */
export function starterPolicy(today: CalendarDate): string {
  const body = chapters(today)
    .map(({ comment, key, value }) =>
      [...comment.map((line) => `  // ${line}`), member(key, value)].join("\n"),
    )
    .join("\n\n");
  return `${opening.map((line) => `// ${line}`).join("\n")}\n{\n${body}\n}\n`;
}

interface Chapter {
  readonly comment: readonly string[];
  readonly key: string;
  readonly value: unknown;
}

const opening: readonly string[] = [
  "How this team handles incidents. Sitrep reads the nearest sitrep.config.json upwards from a record.",
  "All that stands here is its default: change what differs, delete the rest. Comments and trailing commas are fine.",
  "Hover a key to see what it means; there are more keys than these (Ctrl+Space lists them).",
];

function chapters(today: CalendarDate): readonly Chapter[] {
  const { incident, severities, unknownSeverity, roles, updates, nudges, review, calendar, connections } =
    defaultPolicy;
  return [
    {
      comment: ["When to declare. Shown to whoever declares one: keep it short enough for 3 a.m."],
      key: "incident",
      value: incident,
    },
    {
      comment: [
        "From the worst to the least. `tell` and `within`: who must know, and minutes from the declaration until then.",
        "`respondWithin`: minutes until the first entry after the declaration.",
      ],
      key: "severities",
      value: severities,
    },
    {
      comment: [
        "While nobody knows the severity, its clock runs as for this one; asked again after so many minutes.",
      ],
      key: "unknownSeverity",
      value: unknownSeverity,
    },
    {
      comment: ["The roles, in the order they are filled, and what their holders do."],
      key: "roles",
      value: roles,
    },
    {
      comment: [
        "Minutes between updates while an incident is active, by severity (one left out has no clock),",
        "and minutes from the declaration until the first update to each audience.",
      ],
      key: "updates",
      value: updates,
    },
    {
      comment: ["Minutes after the declaration at which an empty role is asked for, once."],
      key: "nudges",
      value: nudges,
    },
    {
      comment: [
        "The review: business days until it is due and how much is written, by severity (left out: optional, full);",
        "hours before the meeting at which it goes round; hours after which stakeholders get the summary.",
      ],
      key: "review",
      value: review,
    },
    {
      comment: ["The zone in which your days begin and end, like Europe/Berlin, and the days nobody works."],
      key: "calendar",
      value: calendar,
    },
    {
      comment: [
        "Where words and actions go, by names alone: `statuspage`, `jira`, `linear`, `github`, `notion`, `confluence` and",
        "`pagerduty` may stand here too. Accounts and tokens are kept on each computer, never in this file.",
      ],
      key: "connections",
      value: { slack: connections.slack },
    },
    {
      comment: ["Persons whose names the linter knows, and products that are called like a person."],
      key: "people",
      value: { roster: [], products: [] },
    },
    {
      comment: [
        "The day the team last went through this page. Sitrep reminds you after a year, or after a worst-severity incident.",
      ],
      key: "reviewed",
      value: today,
    },
  ];
}

function member(key: string, value: unknown): string {
  return `${indented(`${JSON.stringify(key)}: ${JSON.stringify(value, undefined, 2)}`)},`;
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}
