/** The page of a rule, from the rule alone. */
export function rulePage(rule) {
  return [
    `# ${rule.id}`,
    "",
    `<!-- Generated from src/core/lint/rules/${rule.id}.ts by \`npm run generate\`. -->`,
    "",
    rule.summary,
    "",
    `Default level: **${rule.levels.full}**${lighter(rule)} · ${rule.fixable ? "offers quick fixes" : "has no quick fix"} · reads ${kinds(rule)}`,
    "",
    "## Why",
    "",
    rule.why,
    "",
    "## Source",
    "",
    rule.source,
    "",
    "## Examples",
    "",
    "These are the tests of the rule; the day is 22 November 2026.",
    "",
    ...rule.examples.flatMap(example),
    "## Change it",
    "",
    "In `sitrep.config.json`:",
    "",
    "```json",
    `{ "lint": { "${rule.id}": "information" } }`,
    "```",
    "",
    'Levels are `off`, `information`, `warning` and `error`; `{ "level": { "light": "off" } }` sets one for light reviews alone.',
    ...optionTable(rule),
    ...(rule.id === "suppression-reason" ? [""] : ["", ...suppression(rule)]),
  ].join("\n");
}

/** The table of all rules. */
export function ruleTable(rules) {
  return [
    "# Rules",
    "",
    "<!-- Generated from src/core/lint/rules by `npm run generate`. -->",
    "",
    "What the linter looks for in reviews. Levels are set in `sitrep.config.json` under `lint`; each page says why and how.",
    "",
    "| Rule | What holds where it is content | Default | Quick fix |",
    "|---|---|---|---|",
    ...rules.map(
      (rule) =>
        `| [\`${rule.id}\`](${rule.id}.md) | ${rule.summary} | ${rule.levels.full} | ${rule.fixable ? "yes" : "no"} |`,
    ),
    "",
  ].join("\n");
}

function lighter({ levels: { full, light } }) {
  return full === light ? "" : `, in light reviews **${light}**`;
}

function optionTable({ id, options = {} }) {
  const rows = Object.entries(options).map(
    ([name, { default: standard, help }]) => `| \`${name}\` | ${help} | \`${JSON.stringify(standard)}\` |`,
  );
  if (rows.length === 0) return [];
  const example = JSON.stringify({ lint: { [id]: { level: "warning", ...firstOf(options) } } });
  return [
    "",
    "Its options stand beside the level:",
    "",
    "```json",
    example,
    "```",
    "",
    "| Option | What it does | Default |",
    "|---|---|---|",
    ...rows,
  ];
}

function firstOf(options) {
  const [[name, { default: standard }]] = Object.entries(options);
  return { [name]: standard };
}

function kinds({ kinds }) {
  return kinds.length === 1 ? `${kinds[0]}s` : `${kinds.slice(0, -1).join("s, ")}s and ${kinds.at(-1)}s`;
}

function example({ name, markdown, policy, resolved, record, fileName, missing, secrets, reports }) {
  return [
    `### ${name[0].toUpperCase()}${name.slice(1)}`,
    "",
    ...(policy === undefined ? [] : ["With the policy", "", "```json", policy, "```", ""]),
    ...(resolved === undefined ? [] : [`With a record that was resolved at \`${resolved}\``, ""]),
    ...(record === undefined ? [] : ["With the record", "", ...fenced(record), ""]),
    ...(fileName === undefined ? [] : [`In the file \`${fileName}\``, ""]),
    ...(missing === undefined ? [] : [`Where these files are not there: ${codes(missing)}`, ""]),
    ...(secrets === undefined ? [] : [`Where the detector found ${codes(secrets)}`, ""]),
    ...fenced(markdown),
    "",
    ...(reports.length === 0
      ? ["Nothing is reported."]
      : ["Reported, by line and column:", "", ...reports.map((report) => `- ${report}`)]),
    "",
  ];
}

function fenced(markdown) {
  const fence = "`".repeat(Math.max(3, ...Array.from(markdown.matchAll(/`+/g), ([run]) => run.length + 1)));
  return [`${fence}markdown`, markdown.trimEnd(), fence];
}

function codes(words) {
  return words.map((word) => `\`${word}\``).join(", ");
}

function suppression(rule) {
  return [
    "In one place, with the reason:",
    "",
    "```markdown",
    `<!-- sitrep-disable ${rule.id}: why it does not fit here -->`,
    "```",
    "",
    "It holds from its line to the end of its section; right under a heading it covers the heading too, and above the",
    "first heading the whole document.",
    "",
  ];
}
