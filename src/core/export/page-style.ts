/**
 * How an exported page looks: light or dark as the reader's system is, black on white on paper. What this says is named in the
 * page's policy by `pageStyleDigest`; a test tells the new one where it changes.
 */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --back: #ffffff; --box: #f6f8fa; --link: #0757ba; }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --quiet: #9ba7b4; --line: #3d444d; --back: #0f141a; --box: #1b222b; --link: #79b8ff; }
}
* { box-sizing: border-box; }
html { background: var(--back); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0; }
main { max-width: 54rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.8em 0 0.6em; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0; } h2 { font-size: 1.4rem; padding-bottom: 0.25em; border-bottom: 1px solid var(--line); } h3 { font-size: 1.15rem; }
a { color: var(--link); }
p, ul, ol, dl, table, pre, blockquote { margin: 0 0 1em; }
li > p { margin: 0 0 0.4em; } li { margin: 0.2em 0; }
.task { list-style: none; margin-left: -1.3em; } .box { display: inline-block; width: 1.3em; }
code, pre { font-family: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; font-size: 0.9em; }
code { background: var(--box); padding: 0.1em 0.3em; border-radius: 3px; }
pre { background: var(--box); padding: 0.8em 1em; border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap; } pre code { padding: 0; background: none; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); color: var(--quiet); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid var(--line); padding: 0.35em 0.6em; text-align: left; vertical-align: top; } th { background: var(--box); }
[align="right"] { text-align: right; } [align="center"] { text-align: center; }
img, svg { max-width: 100%; height: auto; } hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
.facts, .sitrep-picture-facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.6em 1.2em; padding: 0.9em 1em; background: var(--box); border: 1px solid var(--line); border-radius: 6px; }
dt, .zone, footer, .sitrep-picture-caption, .sitrep-picture-when { color: var(--quiet); font-size: 0.88em; } dd { margin: 0; }
.drill { display: inline-block; padding: 0.1em 0.7em; border: 2px dashed currentColor; font-weight: 700; letter-spacing: 0.08em; }
.sitrep-picture { margin: 0 0 1.5em; } .sitrep-picture-narrow { display: none; } .sitrep-picture-heading { font-weight: 600; margin: 1em 0 0.3em; }
.sitrep-picture text { font: 12px system-ui, sans-serif; }
footer { margin-top: 3rem; padding-top: 0.8em; border-top: 1px solid var(--line); }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 40rem) { main { padding: 1rem; } th, td { font-size: 0.82rem; padding: 0.25em 0.4em; min-width: 4.4rem; } .sitrep-picture-wide { display: none; } .sitrep-picture-narrow { display: block; } }
@page { margin: 18mm 16mm; }
@media print {
  html { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  .sitrep-picture-wide { display: block; } .sitrep-picture-narrow { display: none; }
  h1, h2, h3, h4 { break-after: avoid; } tr, li, pre, figure, blockquote { break-inside: avoid; } thead { display: table-header-group; }
  a { color: inherit; }
}
`;

/** SHA-256 of the style, as a policy of the page names it. */
export const pageStyleDigest = "sha256-4kSAiYJpcI9MknnT3mS39+N4LHQKDbQMDeG0R6BLSW0=";
