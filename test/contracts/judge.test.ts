import { describe, expect, it } from "vitest";
import { contractsFolder } from "./support/contracts-folder.ts";
import { describeJudged, wireOf } from "./support/judge.ts";
import { expectJudgeAwake, mistyped, unauthorised, without, withStranger } from "./support/mutations.ts";
import { createRecorder, isRefused } from "./support/recorder.ts";

describe("the folder of the contracts", () => {
  it("is not there where nothing is, so that tests are skipped and say so", () => {
    expect(contractsFolder({ SITREP_CONTRACTS: "test/contracts/nowhere" })).toBeUndefined();
    if (contractsFolder() === undefined)
      process.stderr.write("No contracts at SITREP_CONTRACTS: tests that need them are skipped.\n");
  });
});

describeJudged("the judge", (judge) => {
  const post = {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer xoxb-1" },
  };
  const topic = JSON.stringify({ channel: "C1", topic: "é 漢 🚒" });

  it("keeps what it was asked, character for character, and forgets it when told", async () => {
    const { fetch, exchanges } = createRecorder();
    await fetch(`${judge.addressOf("slack")}conversations.setTopic`, { ...post, body: topic });
    const journal = await judge.journal();
    expect(journal.map((judged) => wireOf(judge, judged))).toEqual([
      { method: "POST", url: `${judge.addressOf("slack")}conversations.setTopic`, body: topic },
    ]);
    expect(exchanges.map(({ status, answer }) => isRefused("slack", status, answer))).toEqual([false]);
    await judge.reset();
    expect(await judge.journal()).toEqual([]);
  });

  it("is awake", async () => {
    const { fetch, exchanges } = createRecorder();
    await fetch(`${judge.addressOf("slack")}conversations.setTopic`, { ...post, body: topic });
    const [exchange] = exchanges;
    await expectJudgeAwake("slack", exchange!, [
      unauthorised,
      without("topic"),
      mistyped("channel"),
      withStranger(),
    ]);
  });

  it("fails as it is told", async () => {
    await judge.fault({ service: "jira", status: 503 });
    const asked = (): Promise<Response> => fetch(`${judge.addressOf("jira")}rest/api/3/myself`);
    expect((await asked()).status).toBe(503);
    await judge.fault({ service: "jira", mode: "drop-before" });
    await expect(asked()).rejects.toThrow("fetch failed");
  });
});
