import type { ReviewDepth } from "../../model/snapshot.ts";

/** The templates that come with us, by the names a policy, a command or a front matter chooses them by. */
export const builtInReviews = ["default", "sre-book", "contributing-factors", "lightweight"] as const;

export type BuiltInReview = (typeof builtInReviews)[number];

/** The text of a template of ours. Only the default one has a form of its own for each depth. */
export function builtInReview(name: BuiltInReview, depth: ReviewDepth): string {
  switch (name) {
    case "default":
      return depth === "note" ? note : depth === "light" ? light : full;
    case "sre-book":
      return sreBook;
    case "contributing-factors":
      return contributingFactors;
    case "lightweight":
      return lightweight;
  }
}

const head = `# Review: {{title}}

{{facts}}

## Summary

<!-- In three sentences: what happened, whom it touched, how it ended. -->

{{service-line}}
`;

const factors =
  "<!-- The conditions that made this possible, each with its kind (technical, process or organisational). Roles, no names. -->";

const actions = `## Actions

<!-- Each with a person or team and a date. Horizon: immediate, short-term or long-term. -->

{{actions}}
`;

const note = head;

const light = `${head}
## Timeline

{{timeline}}

${actions}`;

const impact = `## Impact

<!-- Who could not do what, how many, from when to when. -->

{{customers}}

{{impacts}}

{{impact-total}}
`;

const learnt = `## What went well

<!-- What worked and should be kept? -->

## What went poorly

<!-- What made it slower or harder than it had to be? -->

{{steps}}

## Where we got lucky

<!-- What could have made it worse, and happened not to? -->
`;

const severity = `## Severity

<!-- Was the first severity right? If not, which line of the criteria would have told? -->

{{severity-history}}
`;

const thought = `## Hypotheses

{{hypotheses}}

## Decisions

{{decisions}}
`;

const full = `${head}
${impact}
## Timeline

{{timeline}}

${thought}
## Contributing factors

${factors}

${learnt}
${severity}
${actions}`;

/** After the example postmortem of Google's SRE book, appendix D. */
const sreBook = `# {{title}} (incident review)

**Date:** {{date}}

**Status:** draft

{{facts}}

## Summary

<!-- In three sentences: what happened, whom it touched, how it ended. -->

{{service-line}}

${impact}
## Root causes

${factors}

{{five-whys}}

## Trigger

<!-- What set it off at this moment? -->

## Resolution

<!-- What ended it, and what was tried before? -->

{{decisions}}

## Hypotheses

{{hypotheses}}

## Detection

<!-- How was it noticed, and what would have noticed it sooner? -->

Detected: {{detected}}.

${actions}
## Lessons learned

### What went well

<!-- What worked and should be kept? -->

### What went wrong

<!-- What made it slower or harder than it had to be? -->

{{steps}}

### Where we got lucky

<!-- What could have made it worse, and happened not to? -->

${severity}
## Timeline

{{timeline}}

## Supporting information

<!-- Graphs, dashboards, chats. -->
`;

/** For whoever looks for many conditions instead of one root. */
const contributingFactors = `${head}
${impact}
## Timeline

{{timeline}}

## Contributing factors

${factors}

| Kind | Factor |
|---|---|

{{made-sense}}

## What helped

<!-- What kept it from being worse: people, tools, habits? -->

## Risks that remain

<!-- What could still happen tomorrow? -->

${thought}
${learnt}
${severity}
${actions}`;

const lightweight = `# Review: {{title}}

{{facts}}

## What happened

<!-- In three sentences: what happened, whom it touched, how it ended. -->

{{service-line}}

## Timeline

{{timeline}}

## What we learned

<!-- One or two things worth knowing for the next time. -->

${actions}`;
