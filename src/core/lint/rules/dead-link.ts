import { t } from "../../text/say.ts";
import { relativeTargets } from "../runbooks/relative-targets.ts";
import { always, defineRule } from "../rule.ts";
import { unlink } from "../unlink.ts";
import { withoutTarget } from "../unlink-target.ts";

export const deadLink = defineRule({
  id: "dead-link",
  summary: "What a document links to beside it is there.",
  why: `A runbook is read when there is no time to look for the page that was moved. Looked up are relative links and images, without
their fragments; a link to \`restart\`, \`restart/\` or \`restart.html\` is answered by \`restart.md\` as well. Addresses on the web are
not: nothing leaves the machine. Neither are paths from the root of a site (\`/docs/restart\`).`,
  source: "Our own: a link that nobody follows in quiet times is dead when it is needed.",
  levels: always("warning"),
  fixable: true,
  kinds: ["runbook", "review", "incident"],
  examples: [
    {
      name: "it is there, is on the web, or is part of the page",
      missing: [],
      markdown:
        "---\nsitrep: 1\nkind: runbook\n---\n\n# Restart\n\n1. [Drain](drain.md) the node ([why](https://example.org/drain), [below](#undo)).\n",
      reports: [],
    },
    {
      name: "it is not there",
      missing: ["../shared/drain the node.md", "graph.png"],
      markdown:
        "---\nsitrep: 1\nkind: runbook\n---\n\n# Restart\n\n1. [Drain](../shared/drain%20the%20node.md#force) the node.\n\n![Load][graph]\n\n[graph]: graph.png\n",
      reports: [
        "8:4: Unexpected link to `../shared/drain the node.md`, which is not there, expected a file that is.",
        "12:1: Unexpected link to `graph.png`, which is not there, expected a file that is.",
      ],
    },
  ],
  *check({ document, missing }) {
    if (missing.size === 0) return;
    for (const { path, range } of relativeTargets(document)) {
      if (!missing.has(path)) continue;
      const title = t("Take the link away and keep its words");
      const edits = unlink(document, range)?.edits ?? withoutTarget(document, range);
      yield {
        message: t("Unexpected link to `{0}`, which is not there, expected a file that is.", path),
        range,
        fixes: edits === undefined ? [] : [{ title, safe: false, edits }],
      };
    }
  },
});
