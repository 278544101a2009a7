import type { FrontMatter } from "../../markdown/front-matter.ts";
import type { ReviewModel } from "../review-model.ts";

/**
 * Whether a document is written for people outside the company: its front matter says `kind: external` or `audience: public`
 * (or `customers`, `external`), or its file is called `external.md`, `postmortem.external.md` or the same with `public`.
 */
export function goesOutside({ frontMatter, fileName = "" }: ReviewModel): boolean {
  if (saysOutside(frontMatter)) return true;
  return /(?:^|[.-])(?:external|public)\.(?:md|markdown)$/i.test(fileName);
}

/** Whether front matter says that its document is for people outside. */
export function saysOutside(frontMatter: FrontMatter | undefined): boolean {
  if (frontMatter?.text("kind") === "external") return true;
  const audience = frontMatter?.list("audience") ?? [];
  return audience.some((word) => /^(?:public|customers?|external|everyone)$/i.test(word.trim()));
}
