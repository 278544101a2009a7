// What the sets of sentences and actions beside this file say that a rule should find, and what it finds.

/** @typedef {Pick<typeof import("./core.ts"), "lintReview" | "loadLexicon" | "readDocument" | "readPolicy" | "rules">} Core */
/** @typedef {{ rule: string, expected: boolean, found: boolean, source: string, message?: string | undefined }} Result */

const now = Date.UTC(2026, 10, 22, 12);
const resolved = Date.UTC(2026, 10, 10, 16);

/**
 * Sentences, one a line behind `+` (puts blame on somebody) or `-`.
 * @param {Core} core
 * @param {string} set
 * @returns {Result[]}
 */
export function scoreBlame(core, set) {
  const rule = "blameless-wording";
  return linesOf(set).map((line) => {
    const [mark, source] = [line.slice(0, 1), line.slice(2)];
    const [first] = findingsIn(core, inCauses(source), [rule]);
    return { rule, expected: mark === "+", found: first !== undefined, source, message: first?.message };
  });
}

/**
 * Sentences, one a line, persons in braces: a result for each person, and one for each finding that is none.
 * @param {Core} core
 * @param {string} set
 * @returns {Result[]}
 */
export function scoreNames(core, set) {
  const rule = "no-person-names";
  return linesOf(set).flatMap((line) => {
    const source = line.replaceAll(/[{}]/g, "");
    const text = inCauses(source);
    const from = text.indexOf(source);
    let hidden = 0;
    const persons = [...line.matchAll(/\{([^}]*)\}/g)].map((match) => {
      const start = from + match.index - hidden;
      hidden += 2;
      return { start, end: start + (match[1] ?? "").length };
    });
    const findings = findingsIn(core, text, [rule]);
    const meets = (/** @type {Place} */ a, /** @type {Place} */ b) => a.start < b.end && b.start < a.end;
    const sought = persons.map((person) => {
      const finding = findings.find(({ range }) => meets(range, person));
      return { rule, expected: true, found: finding !== undefined, source: line, message: finding?.message };
    });
    const extra = findings.filter(({ range }) => !persons.some((person) => meets(range, person)));
    return [
      ...sought,
      ...extra.map(({ message }) => ({ rule, expected: false, found: true, source: line, message })),
    ];
  });
}

/**
 * Documents between lines of `=`. An action's last line ends in `«»`: in it `o` where `action-owner` should say something, `d`
 * where `action-due` should, `^` where the lines above it since the last blank or marked line are the action's too; from `«-»` on
 * there is none.
 * @param {Core} core
 * @param {string} set
 * @returns {Result[]}
 */
export function scoreActionSet(core, set) {
  return set.split(/^=+\n/m).flatMap((document) => {
    const marked = document.split("\n").map((line) => /^(.*?) ?«([\^od-]*)»$/.exec(line));
    const text = document.replaceAll(/ ?«[\^od-]*»$/gm, "");
    const findings = findingsIn(core, text, ["action-owner", "action-due"]);
    return [
      ["action-owner", "o"],
      ["action-due", "d"],
    ].flatMap(([rule = "", letter = ""]) => {
      const places = placesOf(marked);
      return places.flatMap(({ from, to, marks, source }) => {
        const here = findings.filter(
          (finding) => finding.rule === rule && finding.line >= from && finding.line < to,
        );
        const expected = marks.includes(letter);
        if (marks === "-" && here.length === 0) return [];
        return [{ rule, expected, found: here.length > 0, source, message: here[0]?.message }];
      });
    });
  });
}

/** @typedef {{ start: number, end: number }} Place */

/** @param {readonly (RegExpExecArray | null)[]} marked */
function placesOf(marked) {
  /** @type {{ from: number, to: number, marks: string, source: string }[]} */
  const places = [{ from: 0, to: Infinity, marks: "-", source: "in front of all actions" }];
  marked.forEach((match, line) => {
    if (match === null) return;
    let from = line;
    if (match[2]?.includes("^")) while (from > 0 && marked[from - 1] === null) from -= 1;
    const last = places.at(-1);
    if (last !== undefined) last.to = from;
    places.push({ from, to: Infinity, marks: match[2] ?? "", source: match[1] ?? "" });
  });
  return places;
}

/** @param {string} sentence */
function inCauses(sentence) {
  return `# Review\n\n## Contributing factors\n\n${sentence}\n`;
}

/** @param {string} set */
function linesOf(set) {
  return set.split("\n").filter((line) => line !== "");
}

/**
 * @param {Core} core
 * @param {string} text
 * @param {readonly string[]} ids
 */
function findingsIn(core, text, ids) {
  const { policy } = core.readPolicy("{}", core.rules);
  const read = core.readDocument(text, { policy });
  const { snapshot } = core.readDocument("", { policy });
  const record = { ...snapshot, milestones: { ...snapshot.milestones, resolved } };
  const active = core.rules.filter(({ id }) => ids.includes(id));
  const context = { policy, now, record, lexicon: lexiconOf(core) };
  return core.lintReview(read, context, active).map((finding) => ({
    ...finding,
    line: read.document.lines.lineAt(finding.range.start),
  }));
}

/** @type {ReturnType<Core["loadLexicon"]> | undefined} */
let lexicon;

/** Decoded once: it takes longer than to lint a sentence. @param {Core} core */
function lexiconOf(core) {
  lexicon ??= core.loadLexicon();
  return lexicon;
}
