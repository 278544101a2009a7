import { cleanText, linkAddress } from "../../core/markdown/targets/clean-text.ts";
import { notionMarkdown } from "../../core/markdown/targets/notion-markdown.ts";
import { parseMarkdown } from "../../core/markdown/parse.ts";
import type { Link, SendRequest } from "../../core/ports/send-request.ts";
import { titleLine } from "../../core/text/title-line.ts";
import type { Call } from "../http/call.ts";
import type { Json } from "../http/json.ts";
import { notionId, readPlace, type Place } from "./places.ts";

/** The versions of the interface that pages, and the Markdown of pages, are asked for with (Notion's contract). */
export const pageVersion = "2025-09-03";
export const markdownVersion = "2026-03-11";

/** Publishing takes longer than most. Milliseconds. */
const publishTimeoutMs = 30_000;

/** The longest text of a title, by the contract. Characters. */
const longestTitle = 2000;

/** What carries a request out; undefined for what Notion can't do. */
export function callOf(request: SendRequest, key: string): Call | undefined {
  if (request.kind === "publish-page") {
    const place = readPlace(request.parent);
    if (place === undefined) return undefined;
    return {
      method: "POST",
      path: "v1/pages",
      timeoutMs: publishTimeoutMs,
      headers: { "notion-version": pageVersion },
      body: {
        parent: place.kind === "page" ? { page_id: place.id } : { data_source_id: place.id },
        properties: titled(place, request.title),
        markdown: textOf(request, key),
      },
    };
  }
  const page = request.kind === "republish-page" ? notionId(request.page) : undefined;
  if (request.kind !== "republish-page" || page === undefined) return undefined;
  return {
    method: "PATCH",
    path: `v1/pages/${page}/markdown`,
    timeoutMs: publishTimeoutMs,
    headers: { "notion-version": markdownVersion },
    // Pages that somebody put below this one are not deleted: Notion refuses then, and says so.
    body: { type: "replace_content", replace_content: { new_str: textOf(request, key) } },
  };
}

/** What a page that carries a key holds somewhere in its text. */
export function markOf(key: string): string {
  return `sitrep ${key}`;
}

function titled(place: Place, title: string): Json {
  const content = titleLine(cleanText(title), longestTitle, "Incident review");
  return { [place.kind === "page" ? "title" : place.title]: { title: [{ text: { content } }] } };
}

/** The text, where it came from, and the mark that `lookUp` knows it by. */
function textOf(
  { markdown, back }: Extract<SendRequest, { back: Link | undefined; markdown: string }>,
  key: string,
): string {
  const { text } = notionMarkdown(parseMarkdown(markdown).root);
  return `${text.trimEnd()}\n\n${backTo(back)}\`${markOf(key)}\`\n`;
}

function backTo(back: Link | undefined): string {
  const href = back === undefined ? undefined : linkAddress(back.url);
  if (back === undefined || href === undefined) return "";
  const title = cleanText(back.title)
    .replaceAll(/[\s\\[\]`*_<>]+/g, " ")
    .trim();
  return `[${title === "" ? "Source" : title}](<${href}>) `;
}
