import { newerVersion } from "../incident/newer-format.ts";
import type { ReadDocument } from "../incident/read-document.ts";
import { conflictLine } from "../text/conflict-markers.ts";
import { t } from "../text/say.ts";
import type { Versions } from "./version.ts";

/** Why these versions of a document of ours can't be merged; undefined where they can. */
export function whyNotMerged({ base, ours, theirs }: Versions): string | undefined {
  for (const { read } of [ours, theirs]) {
    const newer = newerVersion(read.frontMatter);
    if (newer !== undefined)
      return t("One version is written in format {0}. Update Sitrep, then merge again.", newer);
    const line = conflictIn(read);
    if (line !== undefined)
      return t("One version has merge conflict markers at line {0}. Resolve them, then merge again.", line);
  }
  if (base !== undefined) return undefined;
  const [first, second] = [ours.read, theirs.read];
  const differ = (["declared", "title"] as const).some((key) => {
    const [mine, other] = [first.frontMatter?.text(key), second.frontMatter?.text(key)];
    return mine !== undefined && other !== undefined && mine !== other;
  });
  if (!differ) return undefined;
  const [mine, other] = [first, second].map(({ snapshot }) => snapshot.title ?? t("untitled"));
  return t(
    "These are two different incidents in one place (`{0}` and `{1}`). Move one of them to another folder.",
    mine ?? "",
    other ?? "",
  );
}

/** The line of a conflict that stands in the front matter or the timeline, where nothing can be told apart. */
function conflictIn({ document, frontMatter, snapshot }: ReadDocument): number | undefined {
  const timelines = snapshot.sections.filter((section) => section.concept === "timeline");
  const ranges = [
    ...(frontMatter === undefined ? [] : [frontMatter.range]),
    ...timelines.map(({ body }) => body),
  ];
  return ranges
    .map((range) => conflictLine(document.text, document.lines, range))
    .find((line) => line !== undefined);
}
