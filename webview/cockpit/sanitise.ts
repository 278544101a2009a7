/**
 * Lets through of a rendered step what the list below names, and nothing else. The policy of the page already stops
 * scripts; this also stops forms, frames, look-alike controls and anything that would load from elsewhere. Text is kept
 * except inside elements that are not for reading.
 */
export function sanitise(html: string): DocumentFragment {
  // A document made by the parser is inert: nothing in it runs or loads.
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const clean = document.createDocumentFragment();
  clean.append(...copyChildren(parsed.body));
  return clean;
}

function copyChildren(from: Node): Node[] {
  return [...from.childNodes].flatMap(copy);
}

function copy(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
  if (!(node instanceof Element)) return []; // comments and the like
  const name = node.localName;
  if (unread.has(name)) return [];
  if (name === "img") return [document.createTextNode(node.getAttribute("alt") ?? "")];
  if (name === "input") return box(node);
  if (name === "a") return link(node);
  const tag = headings.get(name) ?? name;
  if (!readable.has(tag)) return copyChildren(node);
  const element = document.createElement(tag);
  const start = node.getAttribute("start");
  if (tag === "ol" && start !== null && /^\d{1,9}$/.test(start)) element.setAttribute("start", start);
  element.append(...copyChildren(node));
  return [element];
}

/** A task's box as a character: it is not ours to tick here, the step is. */
function box(node: Element): Node[] {
  if (node.getAttribute("type") !== "checkbox") return [];
  return [document.createTextNode(node.hasAttribute("checked") ? "☑ " : "☐ ")];
}

function link(node: Element): Node[] {
  const target = node.getAttribute("href")?.trim() ?? "";
  if (!opens(target)) return copyChildren(node);
  const element = document.createElement("a");
  element.setAttribute("href", target);
  element.append(...copyChildren(node));
  return [element];
}

/** Pages, mail, and paths of the workspace: what names another scheme or another machine stays text. */
function opens(target: string): boolean {
  if (/^(?:https?:\/\/|mailto:)/i.test(target)) return true;
  return !/^(?:[a-z][\w+.-]*:|[/\\]{2}|#|$)/i.test(target);
}

/** Headings of a step stand below the page's own two levels. */
const headings: ReadonlyMap<string, string> = new Map([
  ["h1", "h3"],
  ["h2", "h3"],
  ["h3", "h3"],
  ["h4", "h4"],
  ["h5", "h5"],
  ["h6", "h6"],
]);

const readable: ReadonlySet<string> = new Set(
  "p br hr h3 h4 h5 h6 ul ol li pre code kbd em strong b i del s sub sup blockquote table thead tbody tr th td".split(
    " ",
  ),
);

/** What is inside these is not text for a reader. */
const unread: ReadonlySet<string> = new Set(
  "script style template noscript iframe frame object embed applet svg math canvas audio video select textarea title head meta link base".split(
    " ",
  ),
);
