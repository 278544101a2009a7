import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { workplace, type Workplace } from "../support/cli.ts";

const source = readFileSync(new URL("../../docs/examples/overdue-actions.yml", import.meta.url), "utf8");
const workflow = parse(source) as {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly permissions: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly name?: string }[] }>
  >;
};
const scripts = (workflow.jobs["overdue"]?.steps ?? []).flatMap(({ run }) => run ?? []);

/** A folder with programs of its own in front of all others: `npx`, which gives what the command line said, and `gh`. */
function runner(listed: { readonly code: number; readonly out: string }, openIssue: string): Workplace {
  const place = workplace();
  mkdirSync(place.path("bin"));
  const program = (name: string, script: string): void => {
    place.write(`bin/${name}`, `#!/bin/bash\n${script}\n`);
    chmodSync(place.path("bin", name), 0o755);
  };
  place.write("listed.json", listed.out);
  program("npx", `echo "$@" > asked; cat listed.json; exit ${listed.code}`);
  program("gh", `echo "$@" >> said; if [ "$2" = list ]; then echo "${openIssue}"; fi`);
  return place;
}

/** Runs the steps as GitHub does, and gives how they ended. */
function run(place: Workplace): number | null {
  for (const script of scripts) {
    const { status } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
      cwd: place.folder,
      env: { PATH: `${place.path("bin")}${path.delimiter}${process.env["PATH"] ?? ""}`, ...workflow.env },
    });
    if (status !== 0) return status;
  }
  return 0;
}

const review =
  "---\nsitrep: 1\nkind: review\nstate: closed\n---\n\n# Search `漢` @all\n\n## Actions\n\n- [ ] Add *an* alert (owner: @slee, due: 2026-11-20)\n";
const bash = process.platform === "win32" ? it.skip : it; // a runner of GitHub's is no Windows here

describe("the sample workflow for overdue follow-ups", () => {
  it("may read files and write issues, nothing else, on working days", () => {
    expect(workflow.permissions).toEqual({ contents: "read", issues: "write" });
    expect(workflow.on.schedule).toEqual([{ cron: "0 7 * * 1-5" }]);
    expect(scripts).toHaveLength(2);
  });

  bash("asks the command line for what is overdue, and comments on the issue that is open", async () => {
    const team = workplace();
    mkdirSync(team.path("incidents"));
    team.write("incidents/postmortem.md", review);
    const listed = await team.sitrep("actions", "--overdue", "--json", "incidents");
    expect(listed.code).toBe(1);
    const place = runner(listed, "12");
    expect(run(place)).toBe(0);
    expect(place.read("asked")).toBe("--yes sitrep actions --overdue --json incidents\n");
    expect(place.read("overdue.md")).toBe(
      "- Add an alert (slee, due 2026-11-20, 1 days late): SEV? Search 漢 @\u200ball, `incidents/postmortem.md:11`\n",
    );
    expect(place.read("said").trim().split("\n").at(-1)).toBe("issue comment 12 --body-file overdue.md");
  });

  bash(
    "opens an issue where none is, says nothing where nothing is overdue, and fails where it did not work",
    () => {
      const item = {
        kind: "review",
        begun: false,
        private: false,
        persons: [],
        dueDate: "2026-11-19",
        lateDays: 4,
      };
      const listed = JSON.stringify([
        { ...item, file: "b.md", line: 1 },
        { ...item, private: true },
      ]);
      const opened = runner({ code: 1, out: listed }, "");
      expect(run(opened)).toBe(0);
      expect(opened.read("overdue.md")).toBe(
        "- Write the review (no owner, due 2026-11-19, 4 days late): SEV? without a title, `b.md:1`\n",
      );
      expect(opened.read("said")).toContain("issue create --title Follow-ups of incidents are overdue");
      const nothing = runner({ code: 0, out: "[]" }, "12");
      expect(run(nothing)).toBe(0);
      expect(() => nothing.read("said")).toThrow("ENOENT");
      expect(run(runner({ code: 2, out: "" }, "12"))).toBe(2);
    },
  );
});
