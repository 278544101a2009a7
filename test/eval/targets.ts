// What the figures of the targets are made with, in one module.
export { parseMarkdown } from "../../src/core/markdown/parse.ts";
export { adaptiveCard } from "../../src/core/markdown/targets/adaptive-card.ts";
export { adfDocument } from "../../src/core/markdown/targets/adf.ts";
export { contentOf } from "../../src/core/markdown/targets/content-of.ts";
export { githubMarkdown } from "../../src/core/markdown/targets/github-markdown.ts";
export { notionMarkdown } from "../../src/core/markdown/targets/notion-markdown.ts";
export { plainMessageWithin, plainText } from "../../src/core/markdown/targets/plain-text.ts";
export { slackBlocks } from "../../src/core/markdown/targets/slack-blocks.ts";
export { anyText } from "../support/any-markdown.ts";
export { bare, missingFrom, textsOf } from "../support/texts-of.ts";
export { sample } from "fast-check";
