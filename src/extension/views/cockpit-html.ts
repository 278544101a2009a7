import { escapeHtml } from "../escape-html.ts";

/** What is on the screen until the page's script has everything. */
export interface FirstWords {
  /** That it is a drill, or private. */
  readonly marks: readonly string[];
  readonly title: string;
  /** The next step; undefined where none is open. */
  readonly step: string | undefined;
}

export interface CockpitPage {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** New for every page, at least 120 random bits, letters and digits. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly title: string;
  /** BCP 47 tag of the page's language: `en`, `de`. */
  readonly locale: string;
  /** The page's sentences in that language by the English ones; undefined leaves it English. */
  readonly sentences?: Readonly<Record<string, string>> | undefined;
  /** Undefined leaves the page blank until its script has something true to say. */
  readonly first?: FirstWords | undefined;
}

/**
 * The cockpit's document: what is going on and what to do next, until its script takes that away for all the rest. The policy lets in our script by nonce and our style from
 * the extension's folder; no inline style but that of the first words, no image, font, frame, form or request. The toolkit lives with that: its styles
 * are constructed sheets, and the one style element it makes, to find out whether `:focus-visible` is known, takes the
 * nonce from `csp-nonce`.
 */
export function cockpitHtml(page: CockpitPage): string {
  const policy = [
    "default-src 'none'",
    `style-src ${page.cspSource} 'nonce-${page.nonce}'`,
    `script-src 'nonce-${page.nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta property="csp-nonce" content="${escapeHtml(page.nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link id="script" rel="preload" as="script" nonce="${escapeHtml(page.nonce)}" href="${escapeHtml(page.scriptUri)}">
<link id="style" rel="preload" as="style" href="${escapeHtml(page.styleUri)}">
</head>
<body>
${shell(page)}${sentencesElement(page)}<script nonce="${escapeHtml(page.nonce)}">${loader}</script>
</body>
</html>
`;
}

/**
 * Style and script come behind `load`: the editor shows a webview no earlier, and the first words need neither. Both are on
 * their way meanwhile. The script follows the style, lest anything is seen without it.
 */
const loader = `addEventListener("load", () => {
  const { nonce } = document.querySelector("script[nonce]");
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: document.getElementById("style").href });
  const run = () => document.body.append(Object.assign(document.createElement("script"), { nonce, src: document.getElementById("script").href }));
  style.onload = style.onerror = run;
  document.head.append(style);
}, { once: true });`;

/** Laid out as the script will do it, so that nothing jumps, with the few rules it needs; `main.ts` takes it away by its id. */
function shell({ first, nonce }: CockpitPage): string {
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

/** Read by `speakLike` in webview/shared/say.ts. Data, not run; without `<` there is nothing in it that HTML would read. */
function sentencesElement({ nonce, sentences }: CockpitPage): string {
  if (sentences === undefined) return "";
  const json = JSON.stringify(sentences).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="l10n" nonce="${escapeHtml(nonce)}">${json}</script>\n`;
}
