import { describe, expect, it } from "vitest";
import { builtInTemplate } from "../../../src/core/updates/built-in-templates.ts";
import { audiences } from "../../../src/core/updates/next-updates.ts";
import { updateFormats } from "../../../src/core/updates/update-format.ts";
import { templateFindings } from "../../../src/core/updates/template-findings.ts";
import { readUpdateTemplate, templateNameOf } from "../../../src/core/updates/update-template.ts";
import { compose } from "../../support/compose.ts";
import { recordText } from "../../support/record.ts";

const record = recordText();

describe("templates of updates", () => {
  it("that are ours hold no variable that is none, and say in each format what it is for", () => {
    for (const format of updateFormats) {
      for (const audience of audiences) {
        const text = builtInTemplate(format, audience);
        expect(readUpdateTemplate(text).problems).toEqual([]);
        expect(text).toMatch(
          format === "first" || format === "status" ? /\{\{next\}\}/ : /\{\{review-by\}\}/,
        );
        if (format === "resolution") expect(text).toMatch(/\{\{restored\}\}[^]*\{\{lasted\}\}/);
      }
    }
  });

  it("of a team go before ours, the closest fit first", () => {
    const templates = { "first.md": "For all: {{title}}", "first-customers.md": "Dear customers, {{known}}" };
    const said = (audience: "internal" | "customers"): string =>
      compose(record, { templates, audience, typed: { known: "no cards" } }).draft.text;
    expect(said("internal")).toBe("For all: Checkout errors");
    expect(said("customers")).toBe("Dear customers, no cards");
    expect(compose(record, { templates, status: "identified", format: "status" }).draft.text).toContain(
      "Status: identified",
    );
  });

  it("take a variable by any of its names, and leave a variable that is none as a blank that can be filled", () => {
    const templates = {
      "first.md": '---\nsubject: "{{ Incident Title }} é"\n---\r\n{{Review_by}}{{ Know n }} {{phone}}\r\n',
    };
    const { draft } = compose(record, { templates, audience: "internal" });
    expect(draft.subject).toBe("Checkout errors é");
    expect(draft.text).toBe("");
    const phone = { "first.md": "Call {{phone}}." };
    expect(compose(record, { templates: phone }).draft.text).toBe("Call [phone].");
    expect(compose(record, { templates: phone, typed: { phone: "112" } }).draft.text).toBe("Call 112.");
  });

  it("report a variable that is none at its place, with those that there are", () => {
    const text = "\uFEFF---\nsubject: {{titel}}\n---\n\n🚒 {{known}}, {{ phone }}\n";
    const { problems } = readUpdateTemplate(text);
    expect(problems.map(({ code, range }) => [code, text.slice(range.start, range.end)])).toEqual([
      ["unknown-variable", "{{titel}}"],
      ["unknown-variable", "{{ phone }}"],
    ]);
    expect(problems[1]?.message).toMatch(
      /^Unexpected template variable `{{ phone }}`, expected one of `status`, `known`, .*`resolved`\.$/,
    );
  });

  it("lie in a folder of their own, whatever they are called", () => {
    expect(templateNameOf("/w/templates/updates/first.md")).toBe("first.md");
    expect(templateNameOf("templates\\updates\\first-customers.md")).toBe("first-customers.md");
    expect(templateNameOf("/w/templates/updates/letter.md")).toBe("letter.md");
    for (const other of ["first.md", "updates/README.md", "updates/old/first.md", "updates/first.txt"])
      expect(templateNameOf(`/w/templates/${other}`)).toBeUndefined();
  });

  it("of a name that counts for none say so at their first line, and which names count", () => {
    const text = "Für alle: {{known}} {{phone}}\r\n";
    const told = (name: string): readonly (readonly string[])[] =>
      templateFindings(text, name).map(({ rule, range }) => [rule, text.slice(range.start, range.end)]);
    expect(told("status-customers.md")).toEqual([["unknown-variable", "{{phone}}"]]);
    for (const name of ["customers.md", "status-customer.md", "First.md", "stätus.md"]) {
      expect(told(name)).toEqual([
        ["template-name", "Für alle: {{known}} {{phone}}"],
        ["unknown-variable", "{{phone}}"],
      ]);
    }
    expect(templateFindings(text, "customers.md")[0]?.message).toBe(
      "Unexpected name of a template `customers.md`, which no update is made from, expected one of `first.md`, `status.md`, `resolution.md`, `follow-up.md`, or such a name with an audience (`internal`, `stakeholders`, `executives`, `customers`) behind it: `status-customers.md`.",
    );
  });

  it("are not seen in a file of another name and without a variable of ours: it is somebody else's", () => {
    expect(templateFindings("# Release notes {{phone}}\n", "letter.md")).toEqual([]);
  });
});
