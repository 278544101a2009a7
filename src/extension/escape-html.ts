export { escapeHtml } from "../core/text/escape-html.ts";
