import { escapeHtml } from "../../core/text/escape-html.ts";

/** What the document of a webview is made from. */
export interface Page {
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
  /** HTML that stands in the page until its script takes it away; a style element in it needs the nonce. Blank without. */
  readonly shell?: string;
}

/**
 * A page's document. The policy lets in our script by nonce and our style from the extension's folder; no inline style but
 * one with the nonce, no image, font, frame, form or request. The toolkit lives with that: its styles are constructed
 * sheets, and the one style element it makes, to find out whether `:focus-visible` is known, takes the nonce from
 * `csp-nonce`.
 */
export function pageHtml(page: Page): string {
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
${page.shell ?? ""}${sentencesElement(page)}<script nonce="${escapeHtml(page.nonce)}">${loader}</script>
</body>
</html>
`;
}

/**
 * Style and script come behind `load`: the editor shows a webview no earlier, and the shell needs neither. Both are on
 * their way meanwhile. The script follows the style, lest anything is seen without it.
 */
const loader = `addEventListener("load", () => {
  const { nonce } = document.querySelector("script[nonce]");
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: document.getElementById("style").href });
  const run = () => document.body.append(Object.assign(document.createElement("script"), { nonce, src: document.getElementById("script").href }));
  style.onload = style.onerror = run;
  document.head.append(style);
}, { once: true });`;

/** Read by `speakLike` in webview/shared/say.ts. Data, not run; without `<` there is nothing in it that HTML would read. */
function sentencesElement({ nonce, sentences }: Page): string {
  if (sentences === undefined) return "";
  const json = JSON.stringify(sentences).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="l10n" nonce="${escapeHtml(nonce)}">${json}</script>\n`;
}
