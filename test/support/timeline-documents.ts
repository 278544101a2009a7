import fc from "fast-check";

/** A document with a timeline of somebody else's, and how it was put together. */
export interface SampleDocument {
  readonly name: string;
  readonly text: string;
}

interface Moment {
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

type Stamp = (at: Moment, index: number) => string;

const two = (number: number): string => String(number).padStart(2, "0");
const iso = ({ day }: Moment): string => `2026-11-${two(day)}`;
const clock = ({ hour, minute }: Moment): string => `${two(hour)}:${two(minute)}`;
const half = ({ hour, minute }: Moment): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;

const stamps: Readonly<Record<string, Stamp>> = {
  "ISO date and clock": (at) => `${iso(at)} ${clock(at)}`,
  "clock with a date first": (at, index) => (index === 0 ? `${iso(at)} ${clock(at)}` : clock(at)),
  clock,
  seconds: (at) => `${iso(at)} ${clock(at)}:09`,
  dotted: (at) => `${two(at.hour)}.${two(at.minute)}`,
  "12 hours": (at) => `Nov ${at.day}, ${half(at)}`,
  "clock and zone": (at) => `${clock(at)} UTC`,
  "date, clock and zone": (at) => `${iso(at)} ${clock(at)} CET`,
  "ISO instant": (at) => `${iso(at)}T${clock(at)}Z`,
  "day first": (at) => `${at.day}/11/2026 ${clock(at)}`,
  "date alone": (at) => `November ${at.day}, 2026`,
};

const wraps: Readonly<Record<string, (stamp: string) => string>> = {
  plain: (stamp) => stamp,
  bold: (stamp) => `**${stamp}**`,
  brackets: (stamp) => `[${stamp}]`,
  code: (stamp) => `\`${stamp}\``,
};

const separators = [" ", " - ", ": ", " – "] as const;

type Shape = (
  entries: readonly { readonly stamp: string; readonly text: string }[],
  separator: string,
) => string;

const joined =
  (head: (index: number) => string, between: string): Shape =>
  (entries, separator) =>
    entries.map(({ stamp, text }, index) => `${head(index)}${stamp}${separator}${text}`).join(between);

const shapes: Readonly<Record<string, Shape>> = {
  bullets: joined(() => "- ", "\n"),
  stars: joined(() => "*   ", "\n"),
  "loose bullets": joined(() => "+ ", "\n\n"),
  numbers: joined((index) => `${index + 1}. `, "\n"),
  "all ones": joined(() => "1. ", "\n"),
  brackets: joined((index) => `${index + 9}) `, "\n"),
  boxes: joined((index) => `- [${index % 2 === 0 ? "x" : " "}] `, "\n"),
  tabs: joined(() => "-\t", "\n"),
  quoted: joined(() => "> - ", "\n"),
  nested: (entries, separator) => `- Log\n${joined(() => "  - ", "\n")(entries, separator)}`,
  "items with bodies": joined(() => "- ", "\n\n  More of it.\n\n  ```text\n  03:04 log\n  ```\n"),
  lines: joined(() => "", "\n\n"),
  "hard breaks": joined(() => "", "  \n"),
  backslashes: joined(() => "", "\\\n"),
  "br tags": joined(() => "", "<br>\n"),
  "quoted lines": joined(() => "> ", "\n>\n"),
  headings: joined(() => "### ", "\n\nSomebody wrote more.\n\n"),
  "headings alone": (entries) => entries.map(({ stamp, text }) => `### ${stamp}\n\n${text}`).join("\n\n"),
  table: (entries) =>
    ["| Time | Event |", "|---|---|", ...entries.map(({ stamp, text }) => `| ${stamp} | ${text} |`)].join(
      "\n",
    ),
  "wide table": (entries) =>
    [
      "| # | When (UTC) | Who | What      |",
      "|---|------------|-----|-----------|",
      ...entries.map(({ stamp, text }, index) => `| ${index} | ${stamp} |  | ${text} |`),
    ].join("\n"),
  "open table": (entries) =>
    ["Time | What", "--- | ---", ...entries.map(({ stamp, text }) => `${stamp} | ${text}`)].join("\n"),
  "html table": (entries) =>
    [
      "<table>",
      "<tr><th>Time</th><th>What</th></tr>",
      ...entries.map(({ stamp, text }) => `<tr><td>${stamp}</td><td>${text}</td></tr>`),
      "</table>",
    ].join("\n"),
};

const zones = ["", "All times in UTC.\n\n", "Times are CET.\n\n"] as const;

const tails = [
  "\n",
  "\n\n## Lessons\n\n- Test it.\n",
  "\n\n[a]: https://example.org\n",
  "\n\nProse behind, with a [link][a].\n\n## Logs\n\n```\nopen fence\n",
  "\n\n<!-- end -->\n",
] as const;

/** Documents of all shapes, manners and surroundings. */
export const sampleDocument: fc.Arbitrary<SampleDocument> = fc
  .record({
    shape: fc.constantFrom(...Object.keys(shapes)),
    stamp: fc.constantFrom(...Object.keys(stamps)),
    wrap: fc.constantFrom(...Object.keys(wraps)),
    separator: fc.constantFrom(...separators),
    zone: fc.constantFrom(...zones),
    tail: fc.constantFrom(...tails),
    count: fc.integer({ min: 1, max: 5 }),
    step: fc.constantFrom(7, 95, 500),
    days: fc.boolean(),
  })
  .map(({ shape, stamp, wrap, separator, zone, tail, count, step, days }) => {
    const write = shapes[shape];
    const texts = ["Alarm", "We saw `x | y`", "Jane Doe restarts é 漢 🚒", "**Rolled** back", "See [a](b)"];
    const moments = Array.from({ length: count }, (_, index) => momentAt(index * step));
    const group = (chosen: readonly Moment[]): string =>
      write?.(
        chosen.map((at, index) => ({
          stamp: wraps[wrap]?.(stamps[stamp]?.(at, index) ?? "") ?? "",
          text: texts[index % texts.length] ?? "",
        })),
        separator,
      ) ?? "";
    const byDay = [21, 22, 23]
      .map((day) => moments.filter((at) => at.day === day))
      .filter((one) => one.length > 0);
    const body = days
      ? byDay
          .map((one) => `### 2026-11-${one[0]?.day ?? 21}\n\n${group(one).replace(/^###/gm, "####")}`)
          .join("\n\n")
      : group(moments);
    const head = `# Outage of 2026-11-21\n\nIt broke.\n\n## Timeline\n\n${zone}`;
    return { name: [shape, stamp, wrap, separator, zone, days].join(", "), text: head + body + tail };
  });

function momentAt(minutes: number): Moment {
  const all = 9 * 60 + minutes;
  return { day: 21 + Math.floor(all / 1440), hour: Math.floor(all / 60) % 24, minute: all % 60 };
}
