import { escapeHtml } from "../escape-html.ts";

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
}

/**
 * The cockpit's document, an empty body that its script fills. The policy lets in our script by nonce and our style from
 * the extension's folder; no inline style, image, font, frame, form or request. The toolkit lives with that: its styles
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
  // The script stands at the end and is not deferred: the toolkit must be there before `load` to learn the theme.
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta property="csp-nonce" content="${escapeHtml(page.nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="${escapeHtml(page.styleUri)}">
</head>
<body>
${sentencesElement(page)}<script nonce="${escapeHtml(page.nonce)}" src="${escapeHtml(page.scriptUri)}"></script>
</body>
</html>
`;
}

/** Read by `speakLike` in webview/shared/say.ts. Data, not run; without `<` there is nothing in it that HTML would read. */
function sentencesElement({ nonce, sentences }: CockpitPage): string {
  if (sentences === undefined) return "";
  const json = JSON.stringify(sentences).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="l10n" nonce="${escapeHtml(nonce)}">${json}</script>\n`;
}
