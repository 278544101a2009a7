import { describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";
import { l10n } from "../../support/l10n.ts";

vi.mock("vscode", () => ({
  l10n,
  Uri: { joinPath: ({ path }: { path: string }) => ({ path: path.slice(0, path.lastIndexOf("/")) }) },
}));

const { overdueIn, overdueWords } = await import("../../../src/extension/host/policy-review.ts");

const policy = { ...defaultPolicy, reviewed: "2026-11-01" };
const file = { path: "/team/sitrep.config.json", authority: "" };

function record(path: string, declared: string, ...frontMatter: readonly string[]) {
  return {
    uri: { path, authority: "" },
    policy,
    read: read(recordText({ frontMatter, timeline: [`- ${declared} **Declared** SEV1: It is down`] })),
  };
}

function overdue(...records: readonly ReturnType<typeof record>[]) {
  const services = { library: { records: () => records }, clock: { now: () => at("2026-11-22T10:00:00Z") } };
  // As much of the editor's files as is looked at.
  return overdueIn(file as never, policy, services as never);
}

describe("criteria and the incidents below them", () => {
  it("are due after an incident of the worst severity", () => {
    const found = overdue(record("/team/incidents/a/incident.md", "2026-11-21T14:02:11Z"));
    expect(found).toEqual({ kind: "worst-since", reviewed: "2026-11-01", declared: "2026-11-21" });
    expect(found && overdueWords(found)).toContain("on 2026-11-21, after");
  });

  it("are after one that was lowered since", () => {
    const lowered = record("/team/incidents/a/incident.md", "2026-11-21T14:02:11Z");
    const text = `${lowered.read.document.text.trimEnd()}\n- 2026-11-21T15:00:00Z **Severity** SEV1 → SEV3\n`;
    expect(overdue({ ...lowered, read: read(text) })).toMatchObject({ kind: "worst-since" });
  });

  it("are not for a drill, an earlier one, or one of another folder", () => {
    expect(
      overdue(
        record("/team/incidents/a/incident.md", "2026-11-21T14:02:11Z", "drill: true"),
        record("/team/incidents/b/incident.md", "2026-10-21T14:02:11Z"),
        record("/teammates/incidents/c/incident.md", "2026-11-21T14:02:11Z"),
      ),
    ).toBeUndefined();
  });
});
