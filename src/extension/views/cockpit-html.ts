import { escapeHtml } from "../../core/text/escape-html.ts";
import { pageHtml, type Page } from "./page-html.ts";

/** What is on the screen until the page's script has everything. */
export interface FirstWords {
  /** That it is a drill, or private. */
  readonly marks: readonly string[];
  readonly title: string;
  /** The next step; undefined where none is open. */
  readonly step: string | undefined;
}

export interface CockpitPage extends Omit<Page, "shell"> {
  /** Undefined leaves the page blank until its script has something true to say. */
  readonly first?: FirstWords | undefined;
}

/** The cockpit's document: what is going on and what to do next, until its script takes that away for all the rest. */
export function cockpitHtml({ first, ...page }: CockpitPage): string {
  return pageHtml({ ...page, shell: shell(first, page.nonce) });
}

/** Laid out as the script will do it, so that nothing jumps, with the few rules it needs; `main.ts` takes it away by its id. */
function shell(first: FirstWords | undefined, nonce: string): string {
  if (first === undefined) return "";
  const marks = first.marks.map((mark) => `<span class="tag">${escapeHtml(mark)}</span>`).join("");
  const title = `<div class="title">${marks}<h1>${escapeHtml(first.title)}</h1></div>`;
  const step = first.step === undefined ? "" : `<h2>${escapeHtml(first.step)}</h2>`;
  return `<style nonce="${escapeHtml(nonce)}">${shellStyle}</style>
<main id="first" class="cockpit"><header class="head">${title}</header>${step}</main>
`;
}

const shellStyle =
  "body{margin:0;padding:0;line-height:1.5}#first{max-width:76rem;margin:0 auto;padding:1em}" +
  "#first h1{margin:0;font-size:1.4em;line-height:1.3}#first h2{margin:1em 0;font-size:1.25em}" +
  "#first .title{display:flex;gap:.5em}";
