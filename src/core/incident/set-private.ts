import { setFrontMatter } from "../markdown/set-front-matter.ts";
import { t } from "../text/say.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { planEntry } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseUnlessRecord } from "./refuse-unless-record.ts";

/**
 * Marks an incident as private, or takes the mark off: a key of the front matter, and a note of when. Refuses where the
 * front matter can't hold the mark, since a note alone would keep nothing out of anything.
 */
export function setPrivate(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "set-private" }>,
  context: DecideContext,
): Decision {
  const refusal = refuseUnlessRecord(read);
  if (refusal !== undefined) return refusal;
  const { snapshot, document, frontMatter } = read;
  if (snapshot.private === intent.private) {
    return refused(
      intent.private ? t("The incident is private already.") : t("The incident is not private."),
    );
  }
  const edits =
    frontMatter === undefined ? [] : setFrontMatter(document.text, frontMatter, ["private"], intent.private);
  if (edits.length === 0) {
    return refused(t("The front matter can't be changed safely. Mend it by hand: the key is `private`."));
  }
  const text = intent.private ? "Marked as private" : "No longer marked as private";
  return planEntry(read, { instant: intent.at, type: "note", text }, context, { edits });
}
