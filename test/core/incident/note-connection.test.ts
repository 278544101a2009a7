import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const url = "https://acme.slack.com/archives/C024BE91L";

function noted(change: Partial<Extract<Intent, { kind: "note-connection" }>> = {}): Intent {
  const now = at("2026-11-21T14:06:00Z");
  return { kind: "note-connection", at: now, service: "slack", id: "C024BE91L", url, ...change };
}

const withConnected = (...lines: readonly string[]): string =>
  recordText({ frontMatter: ["title: é 漢 🚒", "severity: SEV2", "status: investigating", ...lines] });

describe("what an incident is called elsewhere", () => {
  it("is a line for each service, with its id and its address", () => {
    const text = recordText();
    const one = after(text, noted());
    expect(addedLines(text, one)).toEqual(["connected:", `  slack: C024BE91L ${url}`]);
    const two = after(one, noted({ service: "jira", id: "OPS-12", url: undefined }));
    expect(addedLines(one, two)).toEqual(["  jira: OPS-12"]);
    expect(read(two).snapshot).toMatchObject({
      connected: { slack: { id: "C024BE91L", url }, jira: { id: "OPS-12", url: undefined } },
      problems: [],
    });
  });

  it("is written once, set anew where it changed, and keeps an address that is known", () => {
    const one = after(recordText(), noted());
    expect(after(one, noted())).toBe(one);
    expect(after(one, noted({ url: undefined }))).toBe(one);
    expect(after(one, noted({ id: "C9", url: undefined }))).toBe(one.replace(`C024BE91L ${url}`, "C9"));
    const crlf = recordText().replace(/\n/g, "\r\n");
    expect(after(crlf, noted())).toBe(after(recordText(), noted()).replace(/\n/g, "\r\n"));
  });

  it("leaves a service that nobody knows where it is", () => {
    const text = withConnected("connected:", "  carrier-pigeon: [1, 2] # é", "  slack: C1");
    expect(read(text).snapshot).toMatchObject({ connected: { slack: { id: "C1" } }, problems: [] });
    expect(after(text, noted())).toBe(text.replace("slack: C1", `slack: C024BE91L ${url}`));
  });

  it("may be an address alone", () => {
    const text = after(recordText(), noted({ service: "notion", id: url, url: undefined }));
    expect(text).toContain(`\n  notion: ${url}\n`);
    expect(read(text).snapshot.connected).toEqual({ notion: { id: url, url } });
  });

  it.each([
    ["connected: slack", "expected a line below it for each service"],
    ["connected: [slack]", "expected a line below it for each service"],
    ["connected:\n  slack:", "`slack` under `connected` has no id"],
    ["connected:\n  slack: { id: C1 }", "`slack` under `connected` has no id"],
    ["connected:\n  slack: a channel of ours", "Unexpected `a channel of ours` for `slack`"],
    ["connected:\n  pagerduty: ..", "Unexpected `..` for `pagerduty`"],
    ["connected:\n  slack: C1 file:///etc", "Unexpected `C1 file:///etc` for `slack`"],
  ])("of another shape is a problem at its place: %s", (lines, message) => {
    const text = withConnected(...lines.split("\n"));
    const { connected, problems } = read(text).snapshot;
    expect(connected).toEqual({});
    expect(problems).toMatchObject([{ code: "connected-unknown" }]);
    expect(problems[0]?.message).toContain(message);
    expect(text.slice(problems[0]?.range.start)).toMatch(/^(?:slack|connected: \[|a channel|C1|\.\.|\{ id)/);
  });

  it("says nothing where the key is empty", () => {
    expect(read(withConnected("connected:")).snapshot).toMatchObject({ connected: {}, problems: [] });
    expect(after(withConnected("connected:"), noted())).toContain(`connected:\n  slack: C024BE91L ${url}\n`);
  });

  it("goes into a review as well, and into nothing else", () => {
    const review = "---\nsitrep: 1\nkind: review\n---\n\n# Review\n";
    expect(after(review, noted({ service: "notion" }))).toContain(
      `connected:\n  notion: C024BE91L ${url}\n---`,
    );
    expect(refusal("# Notes\n", noted()).reason).toContain("no incident or review");
    expect(refusal("---\nsitrep: 1\nkind: runbook\n---\n", noted()).reason).toContain(
      "no incident or review",
    );
  });

  it("is not written where it would not read back", () => {
    expect(refusal(recordText(), noted({ id: "two words" })).reason).toContain("no id of slack");
    expect(refusal(withConnected("connected: slack"), noted()).reason).toContain(
      `goes \`slack: C024BE91L ${url}\``,
    );
    const torn = withConnected("<<<<<<< ours", "connected:", "=======", ">>>>>>> theirs");
    expect(refusal(torn, noted()).reason).toContain("merge conflict markers at line 7");
  });
});
