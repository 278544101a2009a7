import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { connectedWorkplace, says, tokens, type ConnectedWorkplace } from "../support/connected-cli.ts";
import { recordText } from "../support/record.ts";

const channel = { name: "#status", address: "C024BE91L", service: "slack", audiences: ["customers"] };
const policy = {
  connections: { statuspage: { page: "kctbh9vrtdwd", components: ["ftgks51sfs2d"] } },
  channels: [channel],
};
const folder = "incidents/2026-11-21-x";
const text = ["--audience", "customers", "--known", "Nobody can pay é 漢 🚒", "--anyway"];

function withRecord(
  record = recordText(),
  env: Readonly<Record<string, string>> = tokens,
): ConnectedWorkplace {
  const place = connectedWorkplace(env);
  mkdirSync(place.path(folder), { recursive: true });
  place.write(`${folder}/incident.md`, record);
  place.write("sitrep.config.json", JSON.stringify(policy));
  return place;
}

function changesOf({ asked }: ConnectedWorkplace): readonly string[] {
  return asked.filter(({ method }) => method !== "GET").map(({ url }) => new URL(url).host);
}

const privateRecord = recordText({
  frontMatter: [
    "title: Checkout errors",
    "declared: 2026-11-21T14:02:11Z",
    "severity: SEV2",
    "status: investigating",
    "private: true",
  ],
});

describe("sitrep update --send", () => {
  it("sends to the status page first, then to the channel, and logs where it went", async () => {
    const place = withRecord();
    const { code, error } = await place.sitrep("update", folder, "--send", "--yes", ...text);
    expect(error).toContain("To Statuspage, a new incident (1,204 subscribers), Slack #status (C024BE91L):");
    expect(code).toBe(0);
    expect(changesOf(place)).toEqual(["api.statuspage.io", "slack.com"]);
    const record = place.read(folder, "incident.md");
    expect(record).toContain(
      "(sent: [Statuspage](https://stspg.io/p31zjtct2jer), [Slack #status](https://acme.slack.com/",
    );
    expect(record).toContain("statuspage: p31zjtct2jer https://stspg.io/p31zjtct2jer");
    expect(record.match(/\*\*Update\*\*/g)).toHaveLength(1);
    expect((await place.sitrep("outbox")).out).toBe("Nothing is on its way.");
  });

  it("prints the very requests on a dry run, with no token in them, and changes nothing", async () => {
    const place = withRecord();
    const { code, out } = await place.sitrep("update", folder, "--send", "--dry-run", ...text);
    expect(code).toBe(0);
    const requests: unknown = JSON.parse(out);
    expect(requests).toMatchObject([
      { method: "POST", url: "https://api.statuspage.io/v1/pages/kctbh9vrtdwd/incidents" },
      { method: "POST", url: "https://slack.com/api/chat.postMessage", body: { channel: "C024BE91L" } },
    ]);
    expect(out).not.toMatch(/of-ours/);
    expect(place.asked).toEqual([]);
    expect(place.read(folder, "incident.md")).toBe(recordText());
  });

  it("asks on a terminal and takes anything but a yes for a no", async () => {
    const place = withRecord();
    place.sit("maybe");
    expect((await place.sitrep("update", folder, "--send", ...text)).code).toBe(1);
    expect(changesOf(place)).toEqual([]);
    place.sit("y");
    expect((await place.sitrep("update", folder, "--send", ...text)).code).toBe(0);
    expect(changesOf(place)).toEqual(["api.statuspage.io", "slack.com"]);
    expect(place.questions).toEqual(["Send it? [y/N] ", "Send it? [y/N] "]);
  });

  it("sends nothing where nobody is there to ask", async () => {
    const place = withRecord();
    const { code, error } = await place.sitrep("update", folder, "--send", ...text);
    expect(code).toBe(2);
    expect(error).toContain(
      "Nobody is at a terminal to confirm it. Look at it with --dry-run, then add --yes.",
    );
    expect(changesOf(place)).toEqual([]);
  });

  it("sends nothing of a private incident unless that is said", async () => {
    const place = withRecord(privateRecord);
    const refused = await place.sitrep("update", folder, "--send", "--yes", ...text);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.error).toContain("The incident is private. To share it all the same: add --private.");
    expect(changesOf(place)).toEqual([]);
    expect((await place.sitrep("update", folder, "--send", "--yes", "--private", ...text)).code).toBe(0);
  });

  it("stops at what looks like a secret until that is said apart", async () => {
    const place = withRecord();
    const leak = [
      "--audience",
      "customers",
      "--known",
      "Log in with ghp_16C7e42F292c6912E7710c838347Ae178B4a",
      "--anyway",
    ];
    const refused = await place.sitrep("update", folder, "--send", "--yes", ...leak);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain("To send it with that: add --with-secrets.");
    expect(refused.error).not.toContain("ghp_16C7");
    expect(changesOf(place)).toEqual([]);
  });

  it("exits with 3 where one place refused, and keeps that one in the outbox", async () => {
    const place = withRecord();
    place.answer("chat.postMessage", says({ ok: false, error: "channel_not_found" }));
    const { code, error } = await place.sitrep("update", folder, "--send", "--yes", ...text);
    expect(code).toBe(3);
    expect(error).toContain("Logged, but not everybody has it: see sitrep outbox.");
    const listed = await place.sitrep("outbox", "--json");
    expect(JSON.parse(listed.out)).toMatchObject([{ state: "failed", service: "slack" }]);
  });

  it("sends again what failed once its words were shown and confirmed, of what is private by now with --private alone", async () => {
    const place = withRecord();
    place.answer("chat.postMessage", says({ ok: false, error: "channel_not_found" }));
    await place.sitrep("update", folder, "--send", "--yes", ...text);
    const again = async (...options: readonly string[]) => {
      const id = /"id": "([^"]+)"/.exec((await place.sitrep("outbox", "--json")).out)?.[1] ?? "";
      return place.sitrep("outbox", "send-again", id, ...options);
    };
    const nobody = await again();
    expect(nobody.out).toContain("Nobody can pay é 漢 🚒");
    expect(nobody.error).toMatch(/^To Slack #status:\n(.*\n)?Nobody is at a terminal to confirm it\./);
    expect(nobody.code).toBe(2);
    place.write(
      `${folder}/incident.md`,
      place.read(folder, "incident.md").replace("---\n", "---\nprivate: true\n"),
    );
    expect((await again("--yes")).error).toBe(
      "The incident is private. To share it all the same: add --private.",
    );
    expect(changesOf(place)).toEqual(["api.statuspage.io", "slack.com"]);
    place.answer("chat.postMessage", says({ ok: true, channel: "C024BE91L", ts: "1503435956.000247" }));
    expect((await again("--yes", "--private")).code).toBe(0);
    expect(changesOf(place)).toEqual(["api.statuspage.io", "slack.com", "slack.com"]);
    expect((await place.sitrep("outbox")).out).toBe("Nothing is on its way.");
  });

  it("logs nothing where nobody has it, and gives the text to copy", async () => {
    const place = withRecord();
    place.answer("POST https://", { kind: "answer", status: 401, body: "{}" });
    const { code, out, error } = await place.sitrep("update", folder, "--send", "--yes", ...text);
    expect(code).toBe(3);
    expect(error).toContain("It was not sent, and not logged.");
    expect(out).toContain("Nobody can pay é 漢 🚒");
    expect(place.read(folder, "incident.md")).toBe(recordText());
    expect((await place.sitrep("outbox")).out).toBe("Nothing is on its way.");
  });

  it("says which variables are missing, and sends to the others with exit code 3", async () => {
    const place = withRecord(recordText(), { SITREP_SLACK_TOKEN: "xoxb-1-token-of-ours" });
    const { code, error } = await place.sitrep("update", folder, "--send", "--yes", ...text);
    expect(code).toBe(3);
    expect(error).toContain("Statuspage is not connected: set SITREP_STATUSPAGE_KEY in the environment.");
    expect(changesOf(place)).toEqual(["slack.com"]);
  });

  it("takes no address that is neither the vendor's nor of this computer", async () => {
    const place = withRecord(recordText(), {
      ...tokens,
      SITREP_ENDPOINT_SLACK: "https://slack.example.com/api/",
    });
    const { error } = await place.sitrep("update", folder, "--send", "--yes", ...text);
    expect(error).toContain(
      "SITREP_ENDPOINT_SLACK can't be used: slack.example.com is not an address of Slack.",
    );
    expect(changesOf(place)).toEqual(["api.statuspage.io"]);
  });

  it("takes the options of sending with --send alone", async () => {
    const { code, error } = await withRecord().sitrep("update", folder, "--yes");
    expect({ code, error }).toEqual({ code: 2, error: "--yes goes with --send. Add that, or leave it out." });
  });
});
