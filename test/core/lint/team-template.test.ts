import { describe, expect, it } from "vitest";
import { templatePaths, withTemplates } from "../../../src/core/lint/team-template.ts";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { requiredSection } from "../../../src/core/lint/rules/required-section.ts";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { lintReview } from "../../../src/core/lint/lint.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";

const template =
  "---\ntitle: <title>\n---\n# Review of {{ title }}\n\n## Zusammenfassung für Kunden\n\n## Root cause\n\n### Five whys\n\n## Données personnelles\n\n## Action items\n";
const policyOf = (settings: object): Policy => readPolicy(JSON.stringify(settings), rules).policy;
const lint = (text: string, policy: Policy): ReturnType<typeof lintReview> =>
  lintReview(readDocument(text, { policy }), { policy, now: 0 }, [requiredSection]);

describe("a team's template", () => {
  it("decides which sections a full review has, by concept or else by its words", () => {
    const policy = withTemplates(defaultPolicy, [template]);
    const review = "# Review\n\n## Contributing factors\n\nA.\n\n## Données personnelles\n\nNone.\n";
    expect(lint(review, policy).map(({ message }) => message)).toEqual([
      "Unexpected full review without a section on actions, expected one, for example `## Action items`.",
      "Unexpected full review without the section `Zusammenfassung für Kunden`, expected one: the team's template has it.",
    ]);
  });

  it("is content with itself, and gives its headings to what is inserted", () => {
    const policy = withTemplates(defaultPolicy, [template]);
    expect(lint(template, policy)).toEqual([]);
    const [finding] = lint("# Review\n\n## Root cause\r\n\nA.\n", policy);
    expect(applyEdits("# Review\n\n## Root cause\r\n\nA.\n", finding?.fixes[0]?.edits ?? [])).toContain(
      "## Action items",
    );
  });

  it("leaves notes and light reviews, further headings and the team's aliases as they are", () => {
    const before = policyOf({
      sections: { aliases: { actions: ["Do it"] } },
      lint: { "required-section": { headings: ["Cost"] } },
    });
    const policy = withTemplates(before, [template]);
    expect(policy.sections.required.light).toEqual(before.sections.required.light);
    expect(policy.sections.aliases.actions).toEqual(["Action items", "Do it"]);
    expect(policy.lint.rules["required-section"]?.options["headings"]).toEqual([
      "Cost",
      "Zusammenfassung für Kunden",
      "Données personnelles",
    ]);
  });

  it.each([
    ["no text", ""],
    ["no headings", "Write something.\n"],
    ["a title alone", "# Review\n"],
  ])("changes nothing with %s", (_, text) => {
    expect(withTemplates(defaultPolicy, [text])).toBe(defaultPolicy);
  });

  it("stands beside the policy: full paths and addresses are not opened", () => {
    const templates = [
      "templates/review.md",
      "../r.md",
      "/etc/passwd",
      "C:\\r.md",
      "\\\\host\\r.md",
      "http://x/r.md",
    ];
    const policy = policyOf({ lint: { "required-section": { templates } } });
    expect(templatePaths(policy)).toEqual(["templates/review.md", "../r.md"]);
    expect(templatePaths(defaultPolicy)).toEqual([]);
  });
});
