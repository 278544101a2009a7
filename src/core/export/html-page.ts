import type { ReadDocument } from "../incident/read-document.ts";
import { toHtml, type PictureData } from "../markdown/to-html.ts";
import { clockIn, dateIn, type Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { drawIncident } from "../review/picture/draw-incident.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { element } from "../text/html.ts";
import { t } from "../text/say.ts";
import { documentFacts, splitTitle, titleOfDocument } from "./document-facts.ts";
import { pageStyle, pageStyleDigest } from "./page-style.ts";

/** What an export of a document needs beside it. */
export interface ExportOptions {
  readonly policy: Policy;
  readonly now: Instant;
  /** The reader's zone, an IANA name. */
  readonly zone: string;
  /** Which language the words around the document are in: `en`. */
  readonly language: string;
  /** The record that a review is about, where it is known: its facts and its picture. */
  readonly record?: Snapshot | undefined;
  /** Pictures of the document as `data:` addresses. */
  readonly pictures?: PictureData | undefined;
}

/**
 * A document as one file of HTML that looks right anywhere: nothing is fetched, nothing runs, styles are inline, the colours
 * those of the reader's system, and it prints. The policy in its head holds a browser to that.
 */
export function htmlPage(read: ReadDocument, options: ExportOptions): string {
  const { snapshot, document } = read;
  const title = titleOfDocument(snapshot);
  const hasTitle = snapshot.sections.some(({ level }) => level === 1);
  const { head, rest } = splitTitle(toHtml(document.root, options.pictures));
  const about = options.record ?? snapshot;
  const body = [
    ...(snapshot.drill || about.drill ? [element("p", { class: "drill" }, escapeHtml(t("DRILL")))] : []),
    hasTitle ? head : element("h1", {}, escapeHtml(title)),
    factsOf(snapshot, about),
    element("p", { class: "zone" }, escapeHtml(zoneWords(snapshot, options.zone))),
    drawIncident(about, {
      zone: options.zone,
      now: options.now,
      width: pictureWidth,
      policy: options.policy,
    }),
    hasTitle ? rest : head + rest,
    element("footer", {}, escapeHtml(t("Exported {0}.", stamp(options.now, options.zone)))),
  ];
  return page(title, options.language, element("main", {}, "\n", body.join("\n"), "\n"));
}

/** As wide as the text, CSS pixels. */
const pictureWidth = 816;

function page(title: string, language: string, body: string): string {
  const policy = `default-src 'none'; style-src '${pageStyleDigest}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    element("title", {}, escapeHtml(title)),
    `<style>${pageStyle}</style>`,
    "</head>",
    element("body", {}, "\n", body, "\n"),
    "</html>",
    "",
  ].join("\n");
}

function factsOf(snapshot: Snapshot, about: Snapshot): string {
  const rows = documentFacts(snapshot, about).map(([name, words]) =>
    element("div", {}, element("dt", {}, escapeHtml(name)), element("dd", {}, escapeHtml(words))),
  );
  return rows.length === 0 ? "" : element("dl", { class: "facts" }, rows.join(""));
}

function zoneWords({ zone }: Snapshot, reader: string): string {
  if (zone === undefined) return t("The zone of its times is unknown.");
  return reader === zone
    ? t("Times are in {0}.", zone)
    : t("Times in the text are in {0}; yours is {1}.", zone, reader);
}

function stamp(now: Instant, zone: string): string {
  return `${dateIn(now, zone)} ${clockIn(now, zone)} ${zone}`;
}
