import MarkdownIt from "markdown-it";

type Plugin = (md: MarkdownIt) => MarkdownIt;

/**
 * markdown-it as the editor's Markdown extension sets it up around the plug-ins of others: HTML allowed, links found,
 * front matter as a block token of its own, and at last source lines on every block.
 */
export function editorMarkdownIt(plugin: Plugin = (md) => md): MarkdownIt {
  const md = plugin(new MarkdownIt({ html: true, linkify: true }));
  frontMatterTable(md);
  sourceLines(md);
  return md;
}

function frontMatterTable(md: MarkdownIt): void {
  md.block.ruler.before(
    "fence",
    "front_matter",
    (state, startLine, endLine, silent) => {
      const lineAt = (line: number): string =>
        state.src.slice(state.bMarks[line] ?? 0, state.eMarks[line] ?? 0).trimEnd();
      if (startLine !== 0 || lineAt(0) !== "---") return false;
      let end = 1;
      while (end < endLine && lineAt(end) !== "---") end += 1;
      if (end >= endLine) return false;
      if (silent) return true;
      const token = state.push("front_matter", "", 0);
      token.map = [0, end + 1];
      token.meta = state.src.slice(state.bMarks[1], state.bMarks[end]);
      state.line = end + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
  md.renderer.rules["front_matter"] = (tokens, index) => {
    const source: unknown = tokens[index]?.meta;
    return `<table class="frontmatter"><tbody><tr><td>${md.utils.escapeHtml(String(source))}</td></tr></tbody></table>\n`;
  };
}

function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push("source_map_data_attribute", (state) => {
    for (const token of state.tokens) {
      if (token.map === null || token.type === "inline") continue;
      token.attrSet("data-line", String(token.map[0]));
      token.attrJoin("class", "code-line");
      token.attrJoin("dir", "auto");
    }
  });
}
