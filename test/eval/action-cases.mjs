import * as everydayWords from "./action-words.mjs";
import * as otherWords from "./other-action-words.mjs";

/**
 * Documents of seeded actions. Each action says whether `action-owner` and `action-due` have something to report. The
 * same seed makes the same documents.
 */
export function actionDocuments(count, seed, others = false) {
  const random = { ...randomOf(seed), words: others ? otherWords : everydayWords };
  return Array.from({ length: count }, (_, index) => documentOf(forms[index % forms.length], random));
}

const forms = [
  { name: "bullet", write: bullets },
  { name: "numbered", write: numbered },
  { name: "task", write: taskList },
  { name: "table", write: table },
  { name: "table without heading", write: tableAlone },
  { name: "heading", write: headings },
  { name: "name above a list", write: labelled },
  { name: "nested details", write: nested },
];

/** mulberry32: small, and the same on every machine. */
function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
    below: (n) => Math.floor(next() * n),
  };
}

function documentOf(form, random) {
  const links = random.chance(0.2);
  const eol = random.chance(0.25) ? "\r\n" : "\n";
  const actions = Array.from({ length: 2 + random.below(4) }, () => actionOf(random));
  const page = pageOf(form.name === "table without heading", random);
  const written = form.write(actions, random, page);
  const text = `${page.lines.join("\n")}\n`.replace(/\n/g, eol);
  return {
    form: form.name,
    links,
    text,
    actions: written.map(({ action, line, lines }) => ({
      ...expected(action, links, random.words),
      kinds: action,
      line,
      lines,
    })),
  };
}

/** What is written of one action, before it has a form. */
function actionOf(random) {
  const { issues, nobodies, otherLinks, owners, tasks } = random.words;
  const ownerKind = random.pick(["good", "good", "good", "absent", "nobody"]);
  const dueKind = random.pick(["good", "good", "good", "absent", "none", "impossible", "past", "early"]);
  return {
    task: random.pick(tasks),
    ownerKind,
    owner:
      ownerKind === "good" ? random.pick(owners) : ownerKind === "nobody" ? random.pick(nobodies) : undefined,
    dueKind,
    due: dueOf(dueKind, random),
    done: random.chance(0.2),
    link: random.chance(0.3) ? random.pick(random.chance(0.7) ? issues : otherLinks) : undefined,
  };
}

function dueOf(kind, random) {
  const { days, earlyDays, impossibleDays, noDays, pastDays } = random.words;
  const words = { good: days, none: noDays, impossible: impossibleDays, past: pastDays, early: earlyDays }[
    kind
  ];
  return words === undefined ? undefined : random.pick(words);
}

/** What the rules should say. Where the team lets issues carry owner and date, they stand for what is missing. */
function expected({ ownerKind, owner, dueKind, done, link }, links, { issues }) {
  const inIssue = links && issues.includes(link);
  const isBlank =
    /^(?:t\.?b\.?[acd]\.?|TODO|\?+|[-—]|n\/a|none|unknown|unassigned|not assigned|to be \w+|[[<{].*|nobody yet)$/i;
  const noOwner = ownerKind === "absent" || (ownerKind === "nobody" && isBlank.test(owner.text));
  const wrongOwner = ownerKind === "nobody" && !noOwner;
  const noDue = (dueKind === "absent" || dueKind === "none") && !done;
  const wrongDue = dueKind === "impossible" || dueKind === "early" || (dueKind === "past" && !done);
  return { owner: (noOwner && !inIssue) || wrongOwner, due: (noDue && !inIssue) || wrongDue };
}

function pageOf(withoutHeading, random) {
  const lines = [
    "# Review of the checkout outage",
    "",
    "## Summary",
    "",
    "Card payments failed for an hour.",
    "",
  ];
  const heading = random.pick([
    "Actions",
    "Action items",
    "Follow-up actions",
    "Corrective actions",
    "Next steps",
  ]);
  lines.push(`## ${withoutHeading ? "What comes next for us" : heading}`, "");
  return { lines, add: (...more) => lines.push(...more) - more.length };
}

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const linked = ({ task, link }, random) =>
  link === undefined ? task : random.chance(0.5) ? `${task} (${link})` : `${task} [ticket](${link})`;

/** One line that says it all, in one of the ways of real items. `marked` where a box says whether it is done. */
function sentence(action, random, marked) {
  const { owner, due } = action;
  const done = action.done && !marked ? random.pick([" (done)", " (Done!)", " ✅"]) : "";
  const task = linked(action, random);
  const how = owner === undefined ? "none" : random.pick(waysOf(owner));
  const { before, behind } = withOwner(how, owner, task, random);
  const date = due === undefined ? "" : random.pick(dueWays(due, how))(due);
  const [first, second] = random.chance(0.7) ? [behind, date] : [date, behind];
  // A bracket closes what a bracket opened; a bare name ends the line.
  const bareLast = how === "dash" || how === "paren" || how === "trailing handle";
  const tail = bareLast ? date + behind : first + second;
  return before + tail + done;
}

function waysOf({ subject, handle, bare }) {
  const ways = ["label", "label", "bracketed label", "bold label", "assigned"];
  if (subject) ways.push("to", "to", "will");
  if (subject && bare) ways.push("colon");
  if (handle) ways.push("trailing handle", "leading handle");
  if (bare) ways.push("paren", "dash");
  return ways;
}

function withOwner(how, owner, task, random) {
  const name = owner?.text;
  const label = random.pick(["Owner", "owner", "Assignee", "DRI", "Responsible"]);
  switch (how) {
    case "to":
      return { before: `${upper(name)} to ${task}`, behind: "" };
    case "will":
      return { before: `${upper(name)} ${random.pick(["will", "should"])} ${task}`, behind: "" };
    case "colon":
      return { before: `${random.chance(0.5) ? `**${name}**` : name}: ${task}`, behind: "" };
    case "leading handle":
      return { before: `${name} ${task}`, behind: "" };
    case "trailing handle":
      return { before: upper(task), behind: random.chance(0.5) ? ` ${name}` : ` (${name})` };
    case "paren":
      return { before: upper(task), behind: ` (${name})` };
    case "dash":
      return { before: upper(task), behind: random.chance(0.5) ? ` — ${name}` : ` - ${name}` };
    case "label":
      return {
        before: upper(task),
        behind: random.pick([`. ${label}: ${name}`, `; ${label}: ${name}`, `, ${label}: ${name}`]),
      };
    case "bracketed label":
      return {
        before: upper(task),
        behind: random.chance(0.7) ? ` (${label}: ${name})` : ` [${label}: ${name}]`,
      };
    case "bold label":
      return { before: upper(task), behind: `. **${upper(label)}:** ${name}` };
    case "assigned":
      return { before: upper(task), behind: `, assigned to ${name}` };
    default:
      return { before: upper(task), behind: "" };
  }
}

/** "by" and a bare bracket are only for what reads as a day or a time. */
function dueWays(due, how) {
  const ways = [
    (d) => `. Due: ${d}`,
    (d) => `, due ${d}`,
    (d) => ` (due: ${d})`,
    (d) => `. **Due:** ${d}`,
    (d) => `; deadline: ${d}`,
    (d) => `, due date: ${d}`,
  ];
  const isDay = /\d{4}$|\d{4}-\d\d-\d\d/.test(due);
  if (isDay)
    ways.push(
      (d) => ` by ${d}`,
      (d) => `, ETA ${d}`,
      (d) => ` (by ${d})`,
    );
  if (isDay && how !== "paren" && how !== "dash") ways.push((d) => ` (${d})`);
  return ways;
}

function bullets(actions, random, page) {
  const bullet = random.pick(["-", "*", "+"]);
  return actions.map((action) => at(action, page.add(`${bullet} ${sentence(action, random, false)}`)));
}

function numbered(actions, random, page) {
  const close = random.pick([".", ")"]);
  return actions.map((action, index) =>
    at(action, page.add(`${index + 1}${close} ${sentence(action, random, false)}`)),
  );
}

function taskList(actions, random, page) {
  return actions.map((action) =>
    at(action, page.add(`- [${action.done ? "x" : " "}] ${sentence(action, random, true)}`)),
  );
}

function table(actions, random, page) {
  return writeTable(actions, random, page, random.pick(["Action", "Action item", "Task", "What", "Item"]));
}

function tableAlone(actions, random, page) {
  return writeTable(actions, random, page, random.pick(["Action", "Action item", "Actions"]));
}

function writeTable(actions, random, page, actionHeader) {
  const ownerHeader = random.pick([
    "Owner",
    "Assignee",
    "Who",
    "Responsible",
    "DRI",
    "Owner(s)",
    "Assigned to",
  ]);
  const dueHeader = random.pick(["Due", "Due date", "Deadline", "When", "Target date", "By"]);
  const status = random.pick(["Status", "Done?"]);
  const order = random
    .pick(["action owner due status", "action due owner status", "status action owner due"])
    .split(" ");
  const headers = { action: actionHeader, owner: ownerHeader, due: dueHeader, status };
  const row = (cells) => `| ${order.map((column) => cells[column].replace(/\|/g, "\\|")).join(" | ")} |`;
  page.add(row(headers), `|${order.map(() => random.pick(["---", ":--", "--:"])).join("|")}|`);
  return actions.map((action) => {
    const cells = {
      action: upper(linked(action, random)),
      owner: action.owner?.text ?? "",
      due: action.due ?? "",
      status: action.done
        ? random.pick(["Done", "done ✅", "Closed"])
        : random.pick(["Open", "In progress", ""]),
    };
    return at(action, page.add(row(cells)));
  });
}

/** One heading an action, with what belongs to it in the heading or right below. */
function headings(actions, random, page) {
  return actions.map((action, index) => {
    const done = action.done ? " (done)" : "";
    const line = page.add(`### ${index + 1}${random.pick([")", "."])} ${upper(action.task)}${done}`, "");
    const facts = factsOf(action, random);
    const style = random.pick(["list", "lines", "bold lines", "sentence"]);
    if (style === "list") page.add(...facts.map(([name, value]) => `- ${name}: ${value}`));
    else if (style === "sentence") page.add(facts.map(([name, value]) => `${name}: ${value}`).join(". "));
    else
      page.add(
        ...facts.map(([name, value]) =>
          style === "lines" ? `${name}: ${value}  ` : `**${name}:** ${value}<br>`,
        ),
      );
    page.add("", "The pool was the bottleneck; the alert comes first.", "");
    return at(action, line);
  });
}

/** A person or team in bold, or as a heading, above a list of theirs. */
function labelled(actions, random, page) {
  const { nobodies, owners } = random.words;
  const heads = owners.filter(({ label }) => label);
  const noHeads = nobodies.filter(({ label }) => label);
  return actions.map((action) => {
    const owner = action.owner && random.pick(action.ownerKind === "good" ? heads : noHeads);
    const name = owner?.text ?? random.pick(["For planning", "Monitoring", "Long-term improvements"]);
    page.add("", `**${name}**`, "");
    const own = { ...action, owner };
    return at(own, page.add(`- ${sentence({ ...own, owner: undefined }, random, false)}`));
  });
}

/** An item with its owner and date in items of their own below it. */
function nested(actions, random, page) {
  const bold = random.chance(0.5) ? "**" : "";
  return actions.map((action) => {
    const box = random.chance(0.5);
    const done = action.done ? " (done)" : "";
    const line = page.add(
      `- ${box ? `[${action.done ? "x" : " "}] ` : ""}${upper(action.task)}${box ? "" : done}`,
    );
    const facts = factsOf(action, random);
    page.add(...facts.map(([name, value]) => `  - ${bold}${name}:${bold} ${value}`));
    return at(action, line, facts.length);
  });
}

function factsOf({ owner, due, link }, random) {
  const facts = [];
  if (owner !== undefined) facts.push([random.pick(["Owner", "Assignee", "DRI"]), owner.text]);
  if (due !== undefined) facts.push([random.pick(["Due", "Due date", "Deadline"]), due]);
  if (link !== undefined) facts.push(["Ticket", link]);
  return random.chance(0.3) ? facts.reverse() : facts;
}

function at(action, index, lines = 0) {
  return { action, line: index + 1, lines };
}
