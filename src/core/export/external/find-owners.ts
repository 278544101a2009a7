import type { Table } from "mdast";
import type { ReadDocument } from "../../incident/read-document.ts";
import { everyNode } from "../../markdown/targets/every-node.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf } from "../../markdown/parse.ts";
import type { Action } from "../../model/action.ts";
import { columnIndex, ticketColumn } from "../../review/read-action-table.ts";
import { overlaps } from "../../text/range.ts";
import type { Find } from "./drop.ts";
import { withoutColumns } from "./without-columns.ts";

/** Who owns the actions of a review, and the tickets they are tracked in: columns of tables, words of lines, links. */
export function findOwners({ document, snapshot }: ReadDocument): readonly Find[] {
  const tables = new Set<Table>();
  for (const node of everyNode(document.root)) {
    if (node.type !== "table") continue;
    const range = rangeOf(document, node);
    if (snapshot.actions.some((action) => action.form === "table" && overlaps(action.range, range)))
      tables.add(node);
  }
  return [
    ...[...tables].flatMap((table) => {
      const header = table.children[0]?.children.map(plainText) ?? [];
      const columns = [columnIndex(table, "owner"), ticketColumn(header)].filter(
        (index) => index !== undefined,
      );
      return withoutColumns(document, table, columns).map((range): Find => ({
        kind: "owner",
        range,
        put: "",
      }));
    }),
    ...snapshot.actions.flatMap((action) => [
      ...(action.form === "table" ? [] : findOwner(document.text, action)),
      ...findTickets(document.text, action),
    ]),
  ];
}

/** The words for who does it, with their label, brackets and what parts them from the rest; else somebody unnamed does it. */
function findOwner(text: string, { range, ownerRange, owner }: Action): readonly Find[] {
  if (ownerRange === undefined || owner === undefined || /^the team$/i.test(owner)) return [];
  const { start, end } = withMarks(text, ownerRange.start, ownerRange.end);
  const before = text.slice(range.start, start);
  const behind = text.slice(end, range.end);
  const label = ownLabel.exec(before)?.[0] ?? "";
  const from = start - label.length;
  const bare = before.slice(0, before.length - label.length);
  const find = (first: number, last: number): readonly Find[] => [
    { kind: "owner", range: { start: first, end: last }, put: "" },
  ];
  const opening = /\s*[([]\s*$/.exec(bare)?.[0];
  const closing = /^\s*[)\]]/.exec(behind)?.[0];
  if (opening !== undefined && closing !== undefined)
    return find(from - opening.length, end + closing.length);
  const next = /^\s*(?:[,;:|·/]|[-–—→]|->|=>)\s+/.exec(behind)?.[0];
  if (opening !== undefined && next !== undefined) return find(from, end + next.length);
  const parted = /\s*(?:[,;|·/.]|[-–—→]|->|=>)\s*$/.exec(bare)?.[0];
  if (parted !== undefined && /^\s*(?:$|[)\].,;|·/\r\n]|[-–—→]|->|=>)/.test(behind)) {
    const kept = parted.trim() === "." ? parted.trimEnd().length : 0;
    return find(from - parted.length + kept, end);
  }
  if (label !== "" && next !== undefined) return find(from, end + next.length);
  if (next !== undefined && /^[\s*+-]*(?:\[[ xX]\]\s+)?$/.test(bare)) return find(from, end + next.length);
  if (label !== "" && /^\s*$/.test(behind)) return find(from - (/\s*$/.exec(bare)?.[0].length ?? 0), end);
  const opens = /^[\s*+\-\d.)]*(?:\[[ xX]\]\s+)?$/.test(bare);
  return [{ kind: "owner", range: { start, end }, put: opens ? "The team" : "the team" }];
}

const ownLabel =
  /[*_]{0,3}(?:action )?(?:owners?|assignees?|assigned to|responsible|dri|who|lead|owned by|verantwortlich|responsable|担当)[*_]{0,3}\s*[:：=]?[*_]{0,3}\s*$|@$/i;

/** With the marks of emphasis that stand on both sides. */
function withMarks(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (/[*_`]/.test(text[start - 1] ?? "") && text[start - 1] === text[end]) {
    start -= 1;
    end += 1;
  }
  return { start, end };
}

/** `([OPS-13](https://…))` and bare keys in brackets: what tells a tracker's project and number. */
function findTickets(text: string, { range }: Action): readonly Find[] {
  return Array.from(text.slice(range.start, range.end).matchAll(ticket), ({ 0: found, index }): Find => {
    const start = range.start + index;
    return { kind: "ticket", range: { start, end: start + found.length }, put: "" };
  });
}

/** The projects of the tracker that a text tells by its links and by what its actions are tracked as. */
export function trackerProjects({ document: { text }, snapshot }: ReadDocument): readonly string[] {
  const linkedKeys = Array.from(
    text.matchAll(/\/browse\/([A-Z][A-Z\d]{1,9})-\d/g),
    ([, project = ""]) => project,
  );
  const tracked = snapshot.actions
    .flatMap((action) => findTickets(text, action))
    .flatMap(({ range }) =>
      Array.from(
        text.slice(range.start, range.end).matchAll(/\b([A-Z][A-Z\d]{1,9})-\d/g),
        ([, project = ""]) => project,
      ),
    );
  return [...new Set([...linkedKeys, ...tracked])];
}

const key = String.raw`(?:[A-Z][A-Z\d]{1,9}-\d{1,7}|(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,7})`;
const path = String.raw`https?:\/\/[^\s()<>]{1,300}\/(?:browse|issues?|pull|merge_requests|work_items|tasks?)\/[^\s()<>]{0,300}`;
const linked = String.raw`\[[^\][\r\n]{0,200}\]\(${path}\)|\[\`?${key}\`?\]\([^\s()<>]{0,300}\)|<${path}>|${path}`;
/** `(due 2026-12-01, OPS-13)`: a key as a fact of its own; what standards are called is none. */
const apart = String.raw`[ \t]{0,9}(?:[,;|·]|[-–—→])[ \t]{1,9}(?!(?:AES|CVE|CWE|GPT|HTTP|IEC|IEEE|IPV?|ISO|PEP|RFC|RSA|SEV|SHA|TLS|UTF)-)[A-Z][A-Z\d]{1,9}-\d{1,7}(?=[ \t]*(?:[),;.|]|$))`;
const one = `(?:${linked}|${key})`;
const ticket = new RegExp(
  String.raw`[ \t]{0,9}\(${one}(?:[, ]{1,2}${one})*\)|[ \t]{0,9}(?:${linked})|${apart}`,
  "gm",
);
