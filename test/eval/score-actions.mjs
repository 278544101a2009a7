import { actionDocuments } from "./action-cases.mjs";

export const scoredRules = { owner: "action-owner", due: "action-due" };

/**
 * @typedef {object} ScoredAction
 * @property {string} rule
 * @property {string} form
 * @property {boolean} expected whether the rule should say something
 * @property {boolean} found whether it did
 * @property {string | undefined} message
 * @property {string} source
 */

/**
 * What the rules say of seeded actions beside what they should say, one result for each action and rule.
 * @param {Pick<typeof import("./core.ts"), "lintReview" | "readDocument" | "readPolicy" | "rules">} core
 * @param {{ documents: number, seed: number, others?: boolean }} set
 * @returns {ScoredAction[]}
 */
export function scoreActions(core, { documents, seed, others = false }) {
  return actionDocuments(documents, seed, others).flatMap((document) => judge(core, document));
}

/**
 * Precision and recall of results; 1 where there is nothing to be right about.
 * @param {readonly { expected: boolean, found: boolean }[]} results
 */
export function accuracyOf(results) {
  const count = (/** @type {boolean} */ expected, /** @type {boolean} */ found) =>
    results.filter((result) => result.expected === expected && result.found === found).length;
  const [right, extra, missed] = [count(true, true), count(false, true), count(true, false)];
  const share = (/** @type {number} */ of) => (of === 0 ? 1 : right / of);
  return { right, extra, missed, precision: share(right + extra), recall: share(right + missed) };
}

/**
 * @param {Parameters<typeof scoreActions>[0]} core
 * @param {ReturnType<typeof actionDocuments>[number]} document
 */
function judge(core, { text, links, form, actions }) {
  const ids = Object.values(scoredRules);
  const settings = { lint: Object.fromEntries(ids.map((id) => [id, { links }])) };
  const { policy } = core.readPolicy(JSON.stringify(settings), core.rules);
  const read = core.readDocument(text, { policy });
  const { snapshot } = core.readDocument("", { policy });
  const resolved = Date.UTC(2026, 10, 10, 16);
  const record = { ...snapshot, milestones: { ...snapshot.milestones, resolved } };
  const context = { policy, now: Date.UTC(2026, 10, 22, 12), record };
  const active = core.rules.filter(({ id }) => ids.includes(id));
  const findings = core.lintReview(read, context, active).map(({ rule, message, range }) => ({
    rule,
    message,
    line: read.document.lines.lineAt(range.start) + 1,
  }));
  return actions.flatMap(({ line, owner, due }, index) => {
    // A finding may stand at the action or at what belongs to it; a name above a list belongs to the list.
    const above = form === "name above a list" ? 2 : 0;
    const [from, to] = [line - above, (actions[index + 1]?.line ?? Infinity) - above];
    const messageOf = (/** @type {string} */ id) =>
      findings.find((finding) => finding.rule === id && finding.line >= from && finding.line < to)?.message;
    const source = text
      .split(/\r?\n/)
      .slice(from - 1, Math.min(to - 1, line + 4))
      .join("\n");
    return [
      { rule: scoredRules.owner, form, expected: owner, message: messageOf(scoredRules.owner), source },
      { rule: scoredRules.due, form, expected: due, message: messageOf(scoredRules.due), source },
    ].map((result) => ({ ...result, found: result.message !== undefined }));
  });
}
