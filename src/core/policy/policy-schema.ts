import { audiences } from "../model/audience.ts";
import { channelServices } from "./connections-policy.ts";
import { sectionConcepts } from "../model/section.ts";
import { reviewDepths } from "../model/snapshot.ts";
import { mostNumber } from "./cursor.ts";
import { defaultPolicy } from "./default-policy.ts";
import { ruleLevels, type RuleLevel } from "./policy.ts";
import type { RuleDeclaration, RuleOption } from "./read-lint.ts";

/** What the schema needs to know of a lint rule. */
export interface DescribedRule extends Pick<RuleDeclaration, "id"> {
  readonly options?: Readonly<Record<string, RuleOption>> | undefined;
  readonly summary: string;
  readonly levels: { readonly full: RuleLevel; readonly light: RuleLevel };
}

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema (draft 7, which editors speak) of the policy file; its defaults are the default policy's. */
export function policySchema(rules: readonly DescribedRule[]): Schema {
  const whole = object(
    "The team's policy for incidents. Everything may be left out: the defaults then hold.",
    {
      $schema: text("Where this schema stands."),
      incident: object("What counts as an incident.", {
        definition: text("When to declare, in the team's own words."),
      }),
      severities: list("From the worst to the least; replaces the default list as a whole.", severity),
      unknownSeverity: object("What holds while the severity is unknown.", {
        as: text("The severity whose clock holds."),
        askAgain: minutes("Minutes until it is asked for once more."),
      }),
      roles: list("The roles offered, in the order they are filled.", role),
      updates,
      nudges: table(
        "Minutes after the declaration at which a role that is empty is asked for, once.",
        minutes("Minutes."),
      ),
      drill: object("How a drill differs from an incident, beside being marked.", {
        timeScale: {
          type: "number",
          exclusiveMinimum: 0,
          maximum: 1,
          description:
            "How long a minute of the clocks lasts in a drill, in minutes: 0.2 makes 5 minutes one. Times that an update promises stay as they are.",
        },
      }),
      review,
      actions: object("Days within which an action of a horizon is due.", {
        immediateDays: number("Immediate: days after the resolution, usually one sprint."),
        shortTermDays: number("Short-term: days after the resolution, usually a quarter."),
      }),
      sections,
      lint: ruleSettings("What the linter's rules do.", rules),
      overrides: list(
        "Settings of rules for some files; of two that fit, the later one counts.",
        object(
          "Some files.",
          {
            files: list("Globs, from the folder of this file.", { type: "string" }),
            lint: ruleSettings("What the rules do there.", rules),
          },
          ["files"],
        ),
      ),
      ignore: list("Globs of files that are not linted, from the folder of this file.", { type: "string" }),
      baseline: text("The file that holds what was found before the team began; `sitrep lint` writes it."),
      people,
      calendar: object("When the team works.", {
        zone: text("IANA time zone in which days begin and end, like `Europe/Berlin`."),
        holidays: list(
          "Days that are no business days, beside Saturdays and Sundays.",
          date("A day, like `2026-12-25`."),
        ),
      }),
      channels: list("Where updates go, by name. Never put a secret here.", channel),
      connections,
      sync: object("How incidents are exchanged through Git.", {
        automatic: flag("Sync a running incident by itself, each minute and after each change."),
        remote: text("The remote that the team shares."),
        ref: text("The full name of the ref under which incidents are shared there; never a branch."),
      }),
      reviewed: date("The day the team last went through this policy."),
      reviewedWithinDays: number("Days after which `reviewed` is old."),
    },
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Sitrep policy",
    allowComments: true,
    allowTrailingCommas: true,
    ...withDefaults(whole, { ...defaultPolicy, lint: undefined }),
  };
}

function text(description: string): Schema {
  return { type: "string", description };
}

function number(description: string): Schema {
  return { type: "number", minimum: 0, maximum: mostNumber, description };
}

function minutes(description: string): Schema {
  return number(description);
}

function flag(description: string): Schema {
  return { type: "boolean", description };
}

function date(description: string): Schema {
  return { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$", description };
}

function list(description: string, items: Schema): Schema {
  return { type: "array", items, description };
}

function table(description: string, values: Schema): Schema {
  return { type: "object", additionalProperties: values, description };
}

function object(
  description: string,
  properties: Readonly<Record<string, Schema>>,
  required?: readonly string[],
): Schema {
  return {
    type: "object",
    additionalProperties: false,
    ...(required === undefined ? {} : { required }),
    properties,
    description,
  };
}

const severity = object(
  "A severity.",
  {
    id: text("What it is called in files, like `SEV1`."),
    name: text("What people call it."),
    meaning: text("When an incident has this severity."),
    tell: text("Whom to tell, as it reads behind “tell”."),
    within: minutes("Minutes from the declaration until they know."),
    respondWithin: minutes("Minutes until the response begins."),
    response: text("What happens to other work meanwhile."),
  },
  ["id"],
);

const role = object(
  "A role.",
  { name: text("Its name."), duties: text("What its holder does, in a sentence.") },
  ["name"],
);

const channel = object(
  "A channel.",
  {
    name: text("Its name; for a webhook what it is called where it is connected."),
    address: text(
      "Where it is, or its id; without a service, the e-mail address that mails to its audiences are for. Never a secret.",
    ),
    service: {
      enum: channelServices,
      description: "What it is a channel of; nothing is sent where left out.",
    },
    audiences: list("Whose updates go there.", { enum: audiences }),
  },
  ["name"],
);

const labels = list("Labels of what is made there.", { type: "string" });

const connections = object(
  "Where words and actions go, by names alone: accounts, hosts and tokens are said on each computer, never here.",
  {
    slack: object("The channels of incidents.", {
      prefix: text("What their names begin with."),
      private: flag("Whether they are private."),
    }),
    statuspage: object(
      "The status page that customers read.",
      {
        page: text("Its id."),
        components: list("The components that incidents touch most, by their ids or their names.", {
          type: "string",
        }),
      },
      ["page"],
    ),
    jira: object(
      "Tickets of incidents and actions.",
      {
        project: text("The key of the project, like `OPS`."),
        incidentType: text("What kind of ticket an incident is."),
        actionType: text("What kind of ticket an action is."),
        labels,
      },
      ["project"],
    ),
    linear: object("Tickets of actions.", { team: text("The id of the team."), labels }, ["team"]),
    github: object("Tickets of actions.", { repository: text("The repository, like `acme/shop`."), labels }, [
      "repository",
    ]),
    notion: object("Reviews.", { parent: text("The id of the page or data source they go below.") }, [
      "parent",
    ]),
    confluence: object(
      "Reviews.",
      { space: text("The id of the space."), parent: text("The id of the page they go below.") },
      ["space"],
    ),
    pagerduty: object("Who is paged.", { service: text("The id of the service.") }, ["service"]),
  },
);

const updates = object("When people hear from us.", {
  cadence: table(
    "Minutes between updates while active, by severity; a severity left out has no clock.",
    minutes("Minutes."),
  ),
  first: object("Minutes from the declaration until the first update.", {
    internal: minutes("To the responders and their teams."),
    stakeholders: minutes("To stakeholders."),
    executives: table(
      "To executives, by severity; where one is left out they get none.",
      minutes("Minutes."),
    ),
  }),
});

const review = object("The review of an incident.", {
  businessDays: table(
    "Business days after the resolution until it is due, by severity; optional where left out.",
    {
      type: "integer",
      minimum: 0,
      maximum: 365,
    },
  ),
  depth: table("How much is written, by severity, unless the author chooses; `full` where left out.", {
    enum: reviewDepths,
  }),
  template: {
    description:
      "What a review is written with: `default`, `sre-book`, `contributing-factors`, `lightweight`, or the name of a file in `templates/reviews` without `.md`; one for every depth, or by depth.",
    anyOf: [
      { type: "string" },
      object("By depth.", {
        note: { type: "string" },
        light: { type: "string" },
        full: { type: "string" },
      }),
    ],
  },
  circulateHours: number("Hours before the meeting at which the draft goes round."),
  summaryHours: object("Hours after the resolution between which stakeholders get the follow-up summary.", {
    from: number("Not before."),
    to: number("Not after."),
  }),
});

const concept = { enum: sectionConcepts };

const sections = object("The sections of a review, by what they are about.", {
  required: object("What a review of each depth must have.", {
    note: list("A note.", concept),
    light: list("A light review.", concept),
    full: list("A full review.", concept),
  }),
  aliases: object(
    "Further headings that mean a concept; the first is used where a section is inserted.",
    Object.fromEntries(
      sectionConcepts.map((name) => [name, list(`Headings that mean “${name}”.`, { type: "string" })]),
    ),
  ),
});

const people = object("Names, for the rules that look for them.", {
  roster: list("Persons whose names are known.", {
    anyOf: [
      { type: "string" },
      object("A person.", { name: text("Full name."), handle: text("Login."), email: text("Address.") }, [
        "name",
      ]),
    ],
  }),
  allow: list("Names that may stand anywhere.", { type: "string" }),
  products: list("Products, hosts and teams that are called like a person.", { type: "string" }),
  gitAuthors: {
    type: "boolean",
    description: "Whether whoever wrote commits in the repository counts as known.",
  },
});

const level = { enum: ruleLevels };

const levels = object("A level for each depth of review.", { note: level, light: level, full: level });

function ruleSettings(description: string, rules: readonly DescribedRule[]): Schema {
  const properties = Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)]));
  return { type: "object", additionalProperties: false, properties, description };
}

function ruleSetting({ id, summary, levels: { full, light }, options = {} }: DescribedRule): Schema {
  const standard = full === light ? full : `${full}, ${light} in light reviews`;
  const description = `${summary} Default: ${standard}.`;
  const parts = Object.entries(options).map(([name, option]) => [name, optionSchema(option)] as const);
  const whole = object(`Level and options of ${id}.`, {
    level: { anyOf: [level, levels] },
    ...Object.fromEntries(parts),
  });
  return { anyOf: [level, whole], default: full, description };
}

function optionSchema({ default: standard, help }: RuleOption): Schema {
  const schema =
    typeof standard === "number" ? number(help) : typeof standard === "boolean" ? flag(help) : words(help);
  return { ...schema, default: standard };
}

function words(description: string): Schema {
  return list(description, { type: "string" });
}

/** The schema with each default where a value of the default policy stands; objects carry theirs in their parts. */
function withDefaults(schema: Schema, value: unknown): Schema {
  if (value === undefined) return schema;
  const properties = schema["properties"];
  if (!isRecord(properties) || !isRecord(value)) return { ...schema, default: value };
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, part]) => [
        key,
        isRecord(part) ? withDefaults(part, value[key]) : part,
      ]),
    ),
  };
}

function isRecord(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
