// Makes folders full of incidents, the same ones for the same seed: records of some 5 KB, with reviews for the worst ones.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes `count` incidents below a folder, as `2026-11-21-slug/incident.md` and, for SEV1 and SEV2, `postmortem.md`.
 * @param {string} folder
 * @param {number} count
 * @param {number} [seed]
 * @returns {{ readonly files: number, readonly bytes: number }}
 */
export function makeIncidents(folder, count, seed = 7) {
  let files = 0;
  let bytes = 0;
  const write = (path, text) => {
    writeFileSync(path, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  };
  for (const [index, { day, record, review }] of incidentsOf(count, seed).entries()) {
    const at = join(folder, `${day}-${index}`);
    mkdirSync(at, { recursive: true });
    write(join(at, "incident.md"), record);
    if (review !== undefined) write(join(at, "postmortem.md"), review);
  }
  return { files, bytes };
}

/**
 * The texts of so many incidents.
 * @param {number} count
 * @param {number} [seed]
 * @returns {readonly { readonly day: string, readonly record: string, readonly review: string | undefined }[]}
 */
export function incidentsOf(count, seed = 7) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => incidentOf(random, index));
}

/** mulberry32 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const services = "checkout search login billing mail uploads reports api-gateway scheduler catalogue".split(
  " ",
);
const troubles = [
  "connection pool exhausted",
  "certificate expired",
  "slow queries after a migration",
  "queue grows without end",
  "wrong configuration rolled out",
  "disk full on a replica",
  "cache returns stale prices",
  "DNS answers time out",
  "memory leak in the worker",
  "retry storm from a client",
];
const seen = [
  "Error rate on `{s}-{n}` at {p} %, latency of the 95th percentile above {n} s",
  "Pool of `db-eu-{n}` at {p} %, {n} clients wait",
  "Deployment {n}{p} of {s} rolled back, errors go on",
  "Dashboard of [{s}](https://example.org/d/{n}) shows the mean alone",
  "Restarted `{s}-worker-{n}`, memory at {p} % again",
  "Logs of {s} show `timeout after {p}00 ms` from **region {n}**",
  "Support has {p} tickets, all from the mobile app",
];
const types = [
  "",
  "",
  "**Finding** ",
  "**Finding** ",
  "**Change** ",
  "**Decision** ",
  "**Hypothesis** ",
  "**Step** ",
];
const kinds = ["technical", "process", "organisational"];

function incidentOf(random, index) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const service = pick(services);
  const trouble = pick(troubles);
  const severity = `SEV${pick([1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4])}`;
  const start = Date.UTC(2024, 0, 1) + Math.floor((index % 1000) * 86_400_000 + random() * 80_000_000);
  const title = `${trouble.replace(/^./, (first) => first.toUpperCase())} in ${service} ${index}`;
  const drill = random() < 0.05;
  const filled = (text) =>
    text
      .replaceAll("{s}", service)
      .replaceAll("{n}", String(1 + Math.floor(random() * 9)))
      .replaceAll("{p}", String(10 + Math.floor(random() * 89)));
  const stamp = (minutes) => `${new Date(start + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  const entries = [];
  const log = (minutes, text) => entries.push([minutes, `- ${stamp(minutes)} ${text}`]);
  log(-8 - Math.floor(random() * 20), "**Impact** (start) Customers see errors");
  log(-3, `**Alert** ${filled("Error rate of {s} above {n} %")}`);
  log(0, `**Declared** ${severity}: ${title}`);
  log(1, "**Role** Incident Commander: Jane Doe");
  log(2 + Math.floor(random() * 6), "**Update** (internal) We look into it. Next update in 30 min.");
  log(9, `**Update** (stakeholders) ${filled("{s} fails for some")}. Next update in 30 min.`);
  const length = 40 + Math.floor(random() * 240);
  for (let entry = 0; entry < 30; entry += 1)
    log(
      10 + Math.floor(random() * length),
      `${pick(types)}${filled(pick(seen))}${random() < 0.1 ? " ⭐" : ""}`,
    );
  log(length + 12, "**Impact** (end) Error rate is back to normal");
  log(length + 14, "**Status** investigating → monitoring");
  if (random() < 0.97) log(length + 40, "**Status** (cause contained: yes) monitoring → resolved");
  entries.sort(([a], [b]) => a - b);
  const record = [
    ...[
      "---",
      "sitrep: 1",
      "kind: incident",
      `title: ${title}`,
      `declared: ${stamp(0)}`,
      `severity: ${severity}`,
    ],
    ...["status: resolved", `service: ${service}`, ...(drill ? ["drill: true"] : []), "roles:"],
    ...["  Incident Commander: Jane Doe", "---", "", `# ${title}`, "", "## Runbook", ""],
    ...Array.from(
      { length: 14 },
      (_, step) => `${step + 1}. [${step < 9 ? "x" : " "}] ${filled(pick(seen))}`,
    ),
    ...["", "## Timeline", "", ...entries.map(([, line]) => line), ""],
  ].join("\n");
  const day = stamp(0).slice(0, 10);
  const needsReview = severity === "SEV1" || severity === "SEV2";
  if (!needsReview || random() < 0.1) return { day, record, review: undefined };
  const due = new Date(start + 40 * 86_400_000).toISOString().slice(0, 10);
  const paragraph = () => Array.from({ length: 4 }, () => `${filled(pick(seen))}.`).join(" ");
  const review = [
    ...["---", "sitrep: 1", "kind: review", `title: ${title}`, "incident: incident.md"],
    ...[
      `state: ${pick(["draft", "reviewed", "closed"])}`,
      "depth: full",
      `reviewed: ${due.slice(0, 8)}10`,
      "---",
      "",
    ],
    ...[`# Review: ${title}`, "", "## Summary", "", `${title}: ${paragraph()}`, "", paragraph(), ""],
    ...["## Impact", "", paragraph(), "", "## Timeline", "", "All times UTC.", ""],
    ...entries
      .filter(([, line]) => /\*\*(?:Impact|Alert|Declared|Status)/.test(line))
      .map(([, line]) => line),
    ...["", "## Contributing factors", ""],
    ...Array.from({ length: 3 }, () => `- **${pick(kinds)}**: ${filled(pick(seen))}; ${pick(troubles)}`),
    ...["", "## What went well", "", paragraph(), "", "## Actions", ""],
    ...["| Action | Owner | Due | Horizon | Status |", "|---|---|---|---|---|"],
    ...Array.from(
      { length: 3 },
      () =>
        `| Add an alert for ${pick(troubles)} of ${service} | Sam Lee | ${due} | short-term | ${pick(["Open", "Done"])} |`,
    ),
    "",
  ].join("\n");
  return { day, record, review };
}
