/**
 * What a page needs beside its text: where it leads, and the way back to the top.
 * @typedef {{ title: string, links: readonly { title: string, href: string, isHere: boolean }[] }} Group
 */

/**
 * A page: no script, nothing from elsewhere, the way through the pages beside the text.
 * @param {{ title: string, body: string, groups: readonly Group[], toTop: string }} page `body` is HTML of ours, `toTop` leads to
 *   the first page's folder: empty or ending with `/`
 * @returns {string}
 */
export function pageHtml({ title, body, groups, toTop }) {
  const name = title === "Sitrep" ? title : `${title} – Sitrep`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(name)}</title>
<link rel="stylesheet" href="${toTop}site.css">
</head>
<body>
<a class="skip" href="#text">To the text</a>
<nav aria-label="All pages">
<p class="home"><a href="${toTop}index.html">Sitrep</a></p>
${groups.map(groupHtml).join("\n")}
</nav>
<main id="text">
${body}
</main>
</body>
</html>
`;
}

/** @param {Group} group */
function groupHtml({ title, links }) {
  const items = links.map(
    (link) =>
      `<li><a href="${escaped(link.href)}"${link.isHere ? ' aria-current="page"' : ""}>${escaped(link.title)}</a></li>`,
  );
  return `<h2>${escaped(title)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
