import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { mergeKeepingBoth } from "../../src/git/merge-text.ts";
import { patient, record, synced, team, type Clone } from "./support/clones.ts";

const merge = mergeKeepingBoth(defaultPolicy);
const lf = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
const crlf = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join("");
const entry = (minute: number, text: string): string => `- 2026-11-21T14:0${minute}:00Z ${text}`;
const start = ["---", "sitrep: 1", "kind: incident", "title: Down", "---", ""].concat(
  ...["# Down", "", "## Timeline", "", entry(0, "a")],
);

/** A team whose main holds the record `start`, and `.gitattributes` if they are given. */
function sharing(attributes?: string): ReturnType<typeof team> {
  const all = team();
  const first = all.clone("before");
  first.write(record, lf(...start));
  if (attributes !== undefined) first.write(".gitattributes", attributes);
  first.git("add", ".");
  first.git("commit", "--quiet", "-m", "Record");
  first.git("push", "--quiet", "origin", "main");
  return { ...all, clone: (name) => all.clone(name, "--quiet") };
}

/** A clone whose Git writes CRLF into the working tree, checked out so. */
function turning(clone: Clone): Clone {
  clone.git("config", "core.autocrlf", "true");
  clone.git("rm", "--cached", "-r", "--quiet", ".");
  clone.git("reset", "--hard", "--quiet");
  expect(clone.read(record)).toBe(crlf(...start));
  return clone;
}

describe("Sync where Git turns line ends", patient, () => {
  it("keeps CRLF here and LF there, and sends nothing where nothing was written", async () => {
    const { clone } = sharing();
    const [jane, sam] = [turning(clone("jane")), clone("sam")];
    expect(await jane.sync({ merge })).toMatchObject({ kind: "synced", received: [], findings: [] });
    expect(await sam.sync({ merge })).toEqual(synced([], []));
    sam.append(entry(1, "sam é 漢 🚒"));
    await sam.sync({ merge });
    expect(await jane.sync({ merge })).toEqual(synced([record], []));
    expect(jane.read(record)).toBe(crlf(...start, entry(1, "sam é 漢 🚒")));
    jane.append(`${entry(2, "jane")}\r`);
    expect(await jane.sync({ merge })).toEqual(synced([], [record]));
    await sam.sync({ merge });
    expect(sam.read(record)).toBe(lf(...start, entry(1, "sam é 漢 🚒"), entry(2, "jane")));
    expect(jane.read(record)).toBe(crlf(...start, entry(1, "sam é 漢 🚒"), entry(2, "jane")));
    for (const hand of [jane, sam]) expect(hand.git("diff", "--numstat")).toMatch(/^2\t0\t/);
  });

  it("merges what both wrote, each with the line ends of the place", async () => {
    const { clone } = sharing();
    const [jane, sam] = [turning(clone("jane")), clone("sam")];
    jane.append(`${entry(2, "jane")}\r`);
    sam.append(entry(1, "sam"));
    await sam.sync({ merge });
    expect(await jane.sync({ merge })).toEqual(synced([record], [record]));
    await sam.sync({ merge });
    expect(jane.read(record)).toBe(crlf(...start, entry(1, "sam"), entry(2, "jane")));
    expect(sam.read(record)).toBe(lf(...start, entry(1, "sam"), entry(2, "jane")));
  });

  it("goes by .gitattributes as by the setting", async () => {
    const { clone } = sharing("* text=auto eol=crlf\n");
    const [jane, sam] = [clone("jane"), clone("sam")];
    expect(jane.read(record)).toBe(crlf(...start));
    jane.append(`${entry(1, "jane")}\r`);
    await jane.sync({ merge });
    expect(await sam.sync({ merge })).toEqual(synced([record], []));
    expect(sam.read(record)).toBe(crlf(...start, entry(1, "jane")));
    expect(sam.git("diff", "--numstat")).toMatch(/^1\t0\t/);
  });

  it("makes a file that is new here as Git would check it out", async () => {
    const { clone } = sharing();
    const [jane, sam] = [turning(clone("jane")), clone("sam")];
    const other = { merge, folder: "incidents/new" };
    const text = lf("# New", "", "## Timeline", "", entry(0, "é 漢 🚒"));
    const picture = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 10);
    sam.write("incidents/new/incident.md", text);
    sam.write("incidents/new/graph.png", picture);
    await sam.sync(other);
    await jane.sync(other);
    expect(jane.read("incidents/new/incident.md")).toBe(text.replaceAll("\n", "\r\n"));
    expect(jane.git("hash-object", "--no-filters", "incidents/new/graph.png")).toBe(
      sam.git("hash-object", "--no-filters", "incidents/new/graph.png"),
    );
    expect(await jane.sync(other)).toEqual(synced([], []));
  });

  it("leaves line ends alone that Git leaves alone", async () => {
    const { clone } = sharing();
    const [jane, sam] = [turning(clone("jane")), clone("sam")];
    // LF in a working tree that Git would write CRLF into, as a program wrote it
    jane.write(record, lf(...start, entry(1, "jane")));
    await jane.sync({ merge });
    sam.append(entry(2, "sam"));
    await sam.sync({ merge });
    await jane.sync({ merge });
    expect(jane.read(record)).toBe(lf(...start, entry(1, "jane"), entry(2, "sam")));
    // CRLF where no setting turns it is the file's own
    const other = { merge, folder: "incidents/crlf" };
    sam.write("incidents/crlf/incident.md", crlf(...start));
    await sam.sync(other);
    sam.git("add", "incidents/crlf");
    const lea = clone("lea");
    await lea.sync(other);
    expect(lea.read("incidents/crlf/incident.md")).toBe(crlf(...start));
  });

  it("keeps every entry where line ends are mixed", async () => {
    const { clone } = sharing();
    const [jane, sam] = [turning(clone("jane")), clone("sam")];
    jane.append(entry(2, "jane, by a program that writes LF"));
    sam.append(entry(1, "sam"));
    await sam.sync({ merge });
    expect(await jane.sync({ merge })).toMatchObject({ kind: "synced", received: [record], findings: [] });
    await sam.sync({ merge });
    const all = [...start, entry(1, "sam"), entry(2, "jane, by a program that writes LF")];
    expect(sam.read(record)).toBe(lf(...all));
    expect(jane.read(record)).toBe(crlf(...all));
  });

  it("runs no filter program, and shares what stands in the file", async () => {
    const { clone } = sharing();
    const [jane, sam] = [turning(clone("jane")), clone("sam")];
    jane.git("config", "filter.loud.clean", "touch filter-ran; tr a-z A-Z");
    jane.git("config", "filter.loud.smudge", "touch filter-ran; tr a-z A-Z");
    jane.write(".git/info/attributes", "*.md filter=loud\n");
    jane.append(`${entry(1, "jane")}\r`);
    await jane.sync({ merge });
    expect(jane.git("status", "--porcelain", "--untracked-files=all")).not.toContain("filter-ran");
    await sam.sync({ merge });
    expect(sam.read(record)).toContain(entry(1, "jane"));
  });
});
