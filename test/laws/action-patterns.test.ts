import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillingFinder } from "../../src/core/lint/filled.ts";
import { isNobody } from "../../src/core/lint/nobody.ts";
import { isPlaceholder, isPrompt } from "../../src/core/lint/placeholder.ts";
import { actionDue } from "../../src/core/lint/rules/action-due.ts";
import { actionHorizon } from "../../src/core/lint/rules/action-horizon.ts";
import { actionOwner } from "../../src/core/lint/rules/action-owner.ts";
import { actionVague } from "../../src/core/lint/rules/action-vague.ts";
import { actionVerb } from "../../src/core/lint/rules/action-verb.ts";
import { dayProblemOf } from "../../src/core/review/day-problem.ts";
import { dueInText, dueOfCell } from "../../src/core/review/read-due.ts";
import { ownerInText, ownerOfCell } from "../../src/core/review/read-owner.ts";
import { lintText } from "../core/lint/lint-text.ts";
import { parsed } from "../support/read-markdown.ts";
import { isQuick } from "../support/is-quick.ts";
import { runs } from "../support/runs.ts";

const rules = [actionOwner, actionDue, actionHorizon, actionVerb, actionVague];

const searches: Readonly<Record<string, (text: string) => unknown>> = {
  owners: (text) => [ownerInText(text), ownerOfCell(text), isNobody(text)],
  "due dates": (text) => [dueInText(text), dueOfCell(text), dayProblemOf(text)],
  placeholders: (text) => [isPlaceholder(text), isPrompt(text)],
  filling: (text) => {
    const { document, sections } = parsed(`# Heading\n\n${text}`);
    return sections.map(fillingFinder(document, sections));
  },
  findings: (text) => lintText(`## Actions\n\n- Add ${text}\n`, { rules }),
  "findings in headings": (text) =>
    lintText(`## Actions\n\n### 1) Add ${text}x\n\nNote ${text}x\n`, { rules }),
};

/** What the patterns begin with, again and again, and never come to their end. */
const pieces = [
  ..."owner |owner: |owner:*|Owner: a |assigned to |assigned to the |Jane |Jane to |A b: |a team |@a/|@a ".split(
    "|",
  ),
  ..."due |due: |by |no later than |2026-|1/1/|Fri |end of |Q1 |(a |(1| - |#1 |a/b#|AB-1 |from a |make sure |where ".split(
    "|",
  ),
  ..."    ~ #~= ~\t~who: ~when: ~, Jane ~, a ~ -> ~ → a~(Jane Doe; ~Assigned to ~Due 1~Data squad~Owner: a (".split(
    "~",
  ),
];

describe.each(Object.entries(searches))("looking for %s", (_, search) => {
  it("takes a long text no longer than its length", () => {
    for (const piece of pieces) {
      expect({ piece, isQuick: isQuick(search, piece, 5_000) }).toEqual({ piece, isQuick: true });
    }
  });
});

it("nothing is read that is not there, whatever an action says", () => {
  const words = fc.constantFrom(
    ..."Owner: |Jane Doe|, due |2026-12-04|4 December|(|)|@jdoe| to |TBD|—|**|é 漢 🚒".split("|"),
  );
  const text = fc.array(fc.oneof({ weight: 5, arbitrary: words }, fc.string({ maxLength: 8 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const said = parts.join(" ");
      const owner = ownerInText(said);
      const { due, dueDate } = dueInText(said);
      expect(said).toContain(owner ?? "");
      expect(said).toContain(due ?? "");
      expect(due === undefined && dueDate !== undefined).toBe(false);
    }),
    runs(200),
  );
});
