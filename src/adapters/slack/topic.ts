import { slackEscaped } from "../../core/markdown/targets/slack-text.ts";
import { cutText } from "../../core/text/cut-text.ts";

/** Characters (Slack's `conversations.setTopic`). */
const longest = 250;

/**
 * A channel's topic: one line, with `&`, `<` and `>` escaped as in all of Slack's texts, so that nobody is called by it;
 * cut to what Slack takes with the escapes counted.
 */
export function topicOf(topic: string): string {
  const line = topic.replace(/[\s\p{Cc}]+/gu, " ").trim();
  for (let most = longest; ; most -= 1) {
    const cut = slackEscaped(cutText(line, most));
    if (cut.length <= longest) return cut;
  }
}
