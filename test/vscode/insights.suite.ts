import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { TabInputWebview, commands, window } from "vscode";
import { fileAt, recordAtHand, recordText, tidyUp, writeOutside } from "./support/files.ts";
import { asPerson } from "./support/person.ts";
import { until } from "./support/until.ts";

const past = `---
sitrep: 1
kind: review
---

# Zürich kiosk loses its quokka licence 漢字

## Contributing factors

- **Process:** The quokka licence is renewed by hand
`;

export function insightsSuite(): void {
  describe("What incidents show together", () => {
    afterEach(tidyUp);

    it("has a page, which opens once", async () => {
      await commands.executeCommand("sitrep.insights.show");
      await until("the page is there", pages, (now) => now === 1);
      await commands.executeCommand("sitrep.insights.show");
      assert.equal(await pages(), 1);
    });

    it("finds what was like the incident at hand, says why, and opens its review", async () => {
      const review = fileAt("incidents/2026-03-05-kiosk/postmortem.md");
      await writeOutside(review, past);
      await recordAtHand(
        "similar",
        recordText({
          frontMatter: ["title: The quokka licence of all kiosks has ended", "status: investigating"],
        }),
      );
      const { asked } = await asPerson(["Zürich kiosk loses its quokka licence 漢字"], async () =>
        commands.executeCommand("sitrep.incident.similar"),
      );
      assert.deepEqual(asked, ["Similar incidents: which one do you want to read?"]);
      assert.equal(window.activeTextEditor?.document.uri.toString(), review.toString());
    });
  });
}

async function pages(): Promise<number> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return Promise.resolve(
    tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes("sitrep.insights"))
      .length,
  );
}
