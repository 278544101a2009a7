import { describe, expect, it } from "vitest";
import { after, at, read, recordText, refusal } from "../../support/record.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const log = { kind: "log", at: at("2026-11-21T15:00:00Z"), type: "note", text: "x" } as const;
const line = "2026-11-21T15:00:00Z x";

/** The lines of the timeline after logging at 15:00Z, or at another time. */
function placed(timeline: readonly string[], moment = log.at): readonly string[] {
  const text = after(recordText({ timeline }), { ...log, at: moment });
  return text
    .slice(text.indexOf("## Timeline\n\n") + "## Timeline\n\n".length)
    .trimEnd()
    .split("\n");
}

describe("placing an entry", () => {
  it("goes behind the last entry that is not later", () => {
    const later = "- 2026-11-21T16:00:00Z later";
    expect(placed([declared, "- 2026-11-21T15:00:00Z same", later])).toEqual([
      declared,
      "- 2026-11-21T15:00:00Z same",
      `- ${line}`,
      later,
    ]);
  });

  it("keeps a tight list tight, whatever its line ends", () => {
    const second = "- 2026-11-21T14:10:00Z y";
    for (const eol of ["\n", "\r\n"]) {
      const text = recordText({ timeline: [declared, second] }).replaceAll("\n", eol);
      expect(after(text, log)).toBe(`${text}- ${line}${eol}`);
      expect(after(text.replace(second, `${eol}${second}`), log)).toMatch(
        new RegExp(`${eol}${eol}- ${line}${eol}$`),
      );
    }
  });

  it("goes before the first where all are later", () => {
    expect(placed([declared], at("2026-11-21T13:00:00Z"))).toEqual(["- 2026-11-21T13:00:00Z x", declared]);
  });

  it("goes behind all that belongs to the entry before it", () => {
    const body = ["  continued", "", "  ```text", "  log", "  ```", "  - nested"];
    expect(placed([declared, ...body, "- 2026-11-21T16:00:00Z z"])).toEqual([
      declared,
      ...body,
      `- ${line}`,
      "- 2026-11-21T16:00:00Z z",
    ]);
  });

  it.each(["```", "<!-- open"])("goes behind %s that is left open, and before the next entry", (open) => {
    const body = ["", `  ${open}`, "  é", ""];
    const next = "- 2026-11-21T16:00:00Z z";
    expect(placed([declared, ...body, next])).toEqual([declared, ...body, `- ${line}`, next]);
    const crlf = recordText({ timeline: [declared, ...body, next] }).replace(/\n/g, "\r\n");
    expect(after(crlf, log).replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    expect(after(crlf, log)).toContain(`\r\n  é\r\n\r\n- ${line}\r\n${next}\r\n`);
  });

  it.each(["```", "<!-- open"])(
    "is refused behind %s that is left open, where blank lines end the list",
    (open) => {
      const text = recordText({ timeline: [declared, "", `  ${open}`, "  é", "", "## Actions"] });
      expect(refusal(text, log)).toEqual({
        reason:
          "The entry at line 14 ends in code or HTML that is left open: what is put behind it would change it. Close it, then log again.",
        line: 14,
      });
    },
  );

  it.each(["*", "+"])("keeps the bullet `%s`", (bullet) => {
    expect(placed([declared.replace("-", bullet)])).toEqual([
      declared.replace("-", bullet),
      `${bullet} ${line}`,
    ]);
  });

  it("keeps the indent of the list", () => {
    expect(placed([`  ${declared}`])).toEqual([`  ${declared}`, `  - ${line}`]);
  });

  it("keeps blank lines between entries, in front and behind", () => {
    const loose = [declared, "", "- 2026-11-21T16:00:00Z z"];
    expect(placed(loose)).toEqual([declared, "", `- ${line}`, "", "- 2026-11-21T16:00:00Z z"]);
    expect(placed(loose, at("2026-11-21T13:00:00Z"))[1]).toBe("");
    expect(placed(loose, at("2026-11-21T17:00:00Z")).slice(-2)).toEqual(["", "- 2026-11-21T17:00:00Z x"]);
  });

  it("stands in order where entries before it have no time", () => {
    expect(placed(["- no time", declared, "- none either", "- 2026-11-21T16:00:00Z z"])).toEqual([
      "- no time",
      declared,
      `- ${line}`,
      "- none either",
      "- 2026-11-21T16:00:00Z z",
    ]);
  });

  it("finds its list among several, under headings of days too", () => {
    const days = ["### Friday", "", declared, "", "### Saturday", "", "- 2026-11-22T08:00:00Z z"];
    expect(placed(days)).toEqual([...days.slice(0, 3), `- ${line}`, ...days.slice(3)]);
  });

  it("begins a list behind the prose of an empty timeline", () => {
    expect(placed(["Nothing yet."])).toEqual(["Nothing yet.", "", `- ${line}`]);
    expect(placed(["Nothing yet.", "", "### Notes", "", "Later."])).toEqual([
      "Nothing yet.",
      "",
      `- ${line}`,
      "",
      "### Notes",
      "",
      "Later.",
    ]);
  });

  it("does not run into a comment or an open fence behind it", () => {
    const text = recordText({ timeline: [declared] }).trimEnd() + "\n\n<!-- end -->\n\n## Notes\n\n```\nopen";
    const logged = after(text, log);
    expect(read(logged).snapshot.timeline).toHaveLength(2);
    expect(logged.endsWith("\n\n<!-- end -->\n\n## Notes\n\n```\nopen")).toBe(true);
  });

  it("adds a row to a timeline that is a table", () => {
    const table = ["| Time | What |", "|---|---|", "| 2026-11-21T14:02:11Z | x |"];
    expect(placed(table)).toEqual([...table, "| 2026-11-21T15:00:00Z | x |"]);
  });
});
