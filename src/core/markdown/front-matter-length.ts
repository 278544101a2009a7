/**
 * How many characters of a text without BOM are its front matter, fences and line break included; 0 where it has none.
 * With the front-matter extension on, an unclosed `---` on line 1 turns every list of the document into paragraphs
 * (micromark-extension-frontmatter#5), and it is unclosed while it is being typed: on only where a closed block is there.
 */
export function frontMatterLength(markdown: string): number {
  const closed = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?:[^]*?(?:\r\n|\n|\r))?\1[ \t]*(?:\r\n|\n|\r|$)/.exec(
    markdown,
  );
  return closed?.[0].length ?? 0;
}
