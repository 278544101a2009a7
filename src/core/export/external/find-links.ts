import type { Definition, Html, Image, ImageReference, Link, LinkReference, Nodes } from "mdast";
import type { ReadDocument } from "../../incident/read-document.ts";
import { internalHosts } from "../../lint/publication/internal-hosts.ts";
import { loginLinks } from "../../lint/publication/login-links.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { everyNode } from "../../markdown/targets/every-node.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { Find } from "./drop.ts";
import { wholeLines } from "./find-structure.ts";
import { repositoryLinks } from "./repository-links.ts";
import { internalPage } from "./unnamed.ts";

/** What tells whether an address leads inside. */
export interface Inside {
  /** Hosts of the inside beside those that anybody knows for such. */
  readonly hosts: readonly string[];
  /** Addresses of the incident's channel, tickets and pages, as the record knows them. */
  readonly connected: readonly string[];
  /** Repositories that people outside can open. */
  readonly repositories: readonly string[];
  /** Whether words name somebody. */
  readonly namesSomebody: (words: string) => boolean;
}

/** Links, pictures and tags that lead to what people outside can't open or are not to know of; their words stay. */
export function findLinks({ document }: ReadDocument, inside: Inside): readonly Find[] {
  const targets = definedIn(document);
  const leadsInside = (url: string): boolean => isHidden(url, inside) || isInside(url, inside);
  const found: Find[] = [...findPointers(document)];
  for (const node of everyNode(document.root)) {
    const url = "url" in node ? node.url : "identifier" in node ? targets.get(node.identifier) : undefined;
    if (node.type === "html") found.push(...findTags(document, node, leadsInside));
    else if (url !== undefined && isHidden(url, inside))
      found.push(...findNode(document, node, url).map((one): Find => ({ ...one, kind: "repository" })));
    else if (url !== undefined && leadsInside(url)) found.push(...findNode(document, node, url));
  }
  return found;
}

/** The sentence of ours that says where all of the timeline is: without its link it leads nowhere. */
function findPointers({ text }: MarkdownDocument): readonly Find[] {
  return Array.from(text.matchAll(pointer), ({ 0: sentence, index }) => {
    return { kind: "link", range: { start: index, end: index + sentence.length }, put: "" };
  });
}

const pointer = /[ \t]*The whole timeline is in \[the record\]\([^()\s]*\)\./g;

function definedIn({ root }: MarkdownDocument): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const node of everyNode(root))
    if (node.type === "definition" && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  return targets;
}

function findNode(document: MarkdownDocument, node: Nodes, url: string): readonly Find[] {
  if (node.type === "definition") return [definition(document, node)];
  if (node.type === "image" || node.type === "imageReference") return [picture(document, node)];
  return node.type === "link" || node.type === "linkReference" ? [unlinked(document, node, url)] : [];
}

function definition(document: MarkdownDocument, node: Definition): Find {
  return { kind: "link", range: wholeLines(document.text, rangeOf(document, node)), put: "" };
}

function picture(document: MarkdownDocument, node: Image | ImageReference): Find {
  return { kind: "attachment", range: rangeOf(document, node), put: asWords(node.alt ?? "") };
}

/** The words of a link as they are written; where they are an address themselves, what it was. */
function unlinked(document: MarkdownDocument, node: Link | LinkReference, url: string): Find {
  const range = rangeOf(document, node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const words = plainText(node);
  const isAddress = words === url || /^(?:[a-z][a-z\d+.-]*:\/\/|mailto:|www\.)/i.test(words);
  if (first === undefined || last === undefined || isAddress)
    return { kind: "link", range, put: internalPage };
  const inner = document.text.slice(rangeOf(document, first).start, rangeOf(document, last).end);
  // What was quiet inside brackets must not become a mark, a link or a heading outside of them.
  return { kind: "link", range, put: inner === "" ? asWords(words) : inner };
}

/** Plain words that can stand among others. */
function asWords(words: string): string {
  return words.replace(/[\\`*_[\]<>|#~&!]/g, "\\$&").replace(/\s+/g, " ");
}

/** Tags of HTML with such an address; what stands between them stays. */
function findTags(
  document: MarkdownDocument,
  node: Html,
  leadsInside: (url: string) => boolean,
): readonly Find[] {
  const { start, end } = rangeOf(document, node);
  return Array.from(document.text.slice(start, end).matchAll(tag)).flatMap((found): readonly Find[] => {
    const urls = Array.from(found[0].matchAll(address), ([, one, two, bare]) => one ?? two ?? bare ?? "");
    if (!urls.some(leadsInside)) return [];
    const from = start + found.index;
    return [{ kind: "link", range: { start: from, end: from + found[0].length }, put: "" }];
  });
}

const tag = /<[a-z][^<>]*>/gi;
const address = /\b(?:href|src|srcset|action|data|poster|cite)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Whether an address leads into a repository that nobody said is open. */
function isHidden(url: string, { repositories }: Inside): boolean {
  return repositoryLinks(url, repositories).length > 0;
}

/** Whether an address is one of the inside: relative to the file, not of the web, or of a host, page or person of the inside. */
function isInside(url: string, { hosts, connected, namesSomebody }: Inside): boolean {
  if (url === "" || url.startsWith("#")) return false;
  const mail = /^mailto:([^?]*)/i.exec(url)?.[1];
  if (mail !== undefined) return namesSomebody(mail);
  if (!/^https?:\/\//i.test(url)) return true;
  if (connected.some((known) => url === known || url.startsWith(`${known}/`) || url.startsWith(`${known}#`)))
    return true;
  return (
    internalHosts(url, hosts).length > 0 ||
    loginLinks(url).length > 0 ||
    tool.test(url) ||
    hasUser(url) ||
    namesSomebody(url)
  );
}

/** Trackers, dashboards and the like under an address of the company's own: `https://jira.example.org/browse/OPS-1`. */
const tool =
  /^https?:\/\/(?:[^/?#]*\/(?:[^?#]*\/)?browse\/[A-Z][A-Z\d]{1,9}-\d|(?:alertmanager|argocd|confluence|grafana|jenkins|jira|kibana|nagios|prometheus|rundeck|splunk|vault|zabbix)[\d-]{0,4}\.)/;

/** `https://user:password@host/` */
function hasUser(url: string): boolean {
  return /^https?:\/\/[^/?#]*@/i.test(url);
}
