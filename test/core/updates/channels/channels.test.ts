import { describe, expect, it } from "vitest";
import { channelOf, updateChannels, type ChannelId } from "../../../../src/core/updates/channels/index.ts";
import { compose } from "../../../support/compose.ts";
import { recordText } from "../../../support/record.ts";

const template = [
  "---",
  "subject: Re {{title}}",
  "---",
  "## Update",
  "",
  "- **Known:** {{known}}",
  "- See [the page](https://example.org/s?a=1|2) & wait",
  "",
  "> quoted",
  "",
  "1. _one_",
  "2. ~~two~~",
].join("\n");

/** What is copied for a channel where the update says this. */
function copied(channel: ChannelId, known: string, text = template): string | undefined {
  const { message } = compose(recordText(), { templates: { "first.md": text }, typed: { known } });
  return channelOf(channel)?.show(message).copied;
}

describe("the forms of an update", () => {
  it("are plain text without marks, links with their address", () => {
    expect(copied("plain", "`db` é <b>is</b> down")).toBe(
      [
        "Update",
        "- Known: db é <b>is</b> down\n- See the page (https://example.org/s?a=1|2) & wait",
        "quoted",
        "1. one\n2. two",
      ].join("\n\n"),
    );
  });

  it("are Slack's mrkdwn, with its three characters escaped", () => {
    expect(copied("slack", "`a<b` **x** <b>&")).toBe(
      [
        "*Update*",
        "• *Known:* `a&lt;b` *x* &lt;b&gt;&amp;\n• See <https://example.org/s?a=1%7C2|the page> &amp; wait",
        "> quoted",
        "1. _one_\n2. ~two~",
      ].join("\n\n"),
    );
  });

  it("are text with title and status apart for Statuspage, and a letter with its subject", () => {
    const { message } = compose(recordText(), { audience: "customers", typed: { known: "No cards 漢" } });
    const shown = (id: ChannelId) => channelOf(id)?.show(message);
    expect(shown("statuspage")?.parts).toEqual([
      { name: "title", text: "Checkout errors" },
      { name: "status", text: "investigating" },
      { name: "message", text: "No cards 漢\nWe are investigating.\n\nNext update 14:40 UTC." },
    ]);
    expect(shown("email")?.copied).toBe(
      "Subject: Checkout errors\n\nNo cards 漢\nWe are investigating.\n\nNext update 14:40 UTC.",
    );
  });

  it("show line breaks that were typed", () => {
    expect(copied("plain", "one\ntwo", "{{known}}")).toBe("one\ntwo");
    expect(copied("slack", "one\ntwo", "{{known}}")).toBe("one\ntwo");
  });

  it("have ids of their own, and none for what is none", () => {
    expect(new Set(updateChannels.map(({ id }) => id)).size).toBe(updateChannels.length);
    expect(channelOf("fax")).toBeUndefined();
  });
});
