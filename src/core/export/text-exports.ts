import { snapshotToJson } from "../incident/snapshot-to-json.ts";
import type { ReadDocument } from "../incident/read-document.ts";
import { slackMessage } from "../markdown/targets/slack-mrkdwn.ts";
import { pageOf } from "../outgoing/page-of.ts";
import type { Policy } from "../policy/policy.ts";

/** The words of a document for a message in Slack, to be pasted, with the zone of its times. */
export function slackText({ document, snapshot }: ReadDocument): string {
  return `${slackMessage(document.root)}\n\n_${zoneSentence(snapshot.zone)}_\n`;
}

/** A document as Markdown that stands for itself: without front matter, with its title and the zone of its times. */
export function plainMarkdown(read: ReadDocument): string {
  const { title, markdown } = pageOf(read);
  const says = /\b(?:all )?times (?:are )?(?:in )?UTC\b/i.test(markdown);
  return `# ${title}\n\n${markdown.trimStart()}${says ? "" : `\n${zoneSentence(read.snapshot.zone)}\n`}`;
}

/** All that is understood of a document, as `sitrep read --json` prints it. */
export function jsonText({ snapshot, document }: ReadDocument, policy: Policy): string {
  return `${JSON.stringify(snapshotToJson(snapshot, document.lines, policy), undefined, 2)}\n`;
}

/** Which zone the times of a document are in. Data: it goes where people of any language read it. */
export function zoneSentence(zone: string | undefined): string {
  return zone === undefined ? "The zone of its times is unknown." : `Times are in ${zone}.`;
}
