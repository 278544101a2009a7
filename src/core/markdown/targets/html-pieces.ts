import type { Marks } from "./content.ts";
import { linkAddress } from "./clean-text.ts";

/** What a stretch of HTML comes to where HTML is not shown. */
export type HtmlPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break"; readonly hard: boolean }
  | { readonly kind: "image"; readonly alt: string; readonly url: string }
  /** What follows carries these marks too, until the tag is closed. */
  | { readonly kind: "open"; readonly tag: string; readonly marks: Partial<Marks> }
  | { readonly kind: "close"; readonly tag: string };

/**
 * The source of HTML in pieces. Comments are notes to writers and go. Tags that Markdown has a mark for become that mark,
 * `<br>` a line break; those that only arrange are left out. All others are shown as they were written: `<pod>` in a
 * command is somebody's placeholder.
 */
export function htmlPieces(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let at = 0;
  for (const match of html.matchAll(markup)) {
    pushText(pieces, html.slice(at, match.index));
    const [whole, slash = "", name = ""] = match;
    if (name === "") pushText(pieces, whole.startsWith("<!--") ? "" : whole);
    else pieces.push(...tagPieces(whole, slash === "/", name.toLowerCase()));
    at = match.index + whole.length;
  }
  pushText(pieces, html.slice(at));
  return pieces;
}

/** Comments, also one that is not closed, and tags with their attributes. */
const markup = /<!--(?:>|->|[^]*?(?:-->|$))|<(\/?)([a-z][a-z\d-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;

function pushText(pieces: HtmlPiece[], source: string): void {
  if (source !== "") pieces.push({ kind: "text", text: decoded(source.replace(/[ \t]+/g, " ")) });
}

function tagPieces(source: string, closes: boolean, tag: string): readonly HtmlPiece[] {
  if (tag === "br") return [{ kind: "break", hard: true }];
  if (arranging.has(tag)) return [{ kind: "break", hard: false }];
  if (silent.has(tag)) return [];
  if (tag === "img" && !closes) {
    const url = attribute(source, "src");
    if (url !== undefined) return [{ kind: "image", alt: attribute(source, "alt") ?? "", url }];
  }
  if (closes && (tag === "a" || tag in marking)) return [{ kind: "close", tag }];
  const marks = marking[tag] ?? anchor(source, tag);
  return marks === undefined ? [{ kind: "text", text: source }] : [{ kind: "open", tag, marks }];
}

const marking: Readonly<Record<string, Partial<Marks>>> = {
  ...{ b: { strong: true }, strong: { strong: true } },
  ...{ i: { emphasis: true }, em: { emphasis: true } },
  ...{ s: { strike: true }, del: { strike: true }, strike: { strike: true } },
  ...{ code: { code: true }, kbd: { code: true }, samp: { code: true }, tt: { code: true } },
};

/** Tags that only begin a new line. */
const arranging = new Set(
  "p div details summary center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr hr blockquote pre".split(
    " ",
  ),
);

/** Tags that leave their text as it is. */
const silent = new Set("span u ins sub sup small big font td th picture source mark abbr q cite".split(" "));

/** An anchor that leads somewhere; one that leads nowhere from a message is shown as it was written, its address with it. */
function anchor(source: string, tag: string): Partial<Marks> | undefined {
  if (tag !== "a") return undefined;
  const href = attribute(source, "href");
  if (href === undefined) return {};
  const url = linkAddress(href);
  return url === undefined ? undefined : { url };
}

function attribute(source: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(source);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decoded(value);
}

/** The references that a writer of HTML can't do without. Others are shown as they were written. */
function decoded(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => named[name] ?? "");
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  "#39": "'",
};
