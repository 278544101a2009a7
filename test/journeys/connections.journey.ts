import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { services } from "../../src/core/model/service.ts";
import { contractsFolder } from "../contracts/support/contracts-folder.ts";
import { startJudge, type Judge, type Judged } from "../contracts/support/judge.ts";
import { startEditor, type Editor } from "./support/editor.ts";
import { tabTo } from "./support/keyboard.ts";
import { inMinutes } from "./support/moments.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";

const path = "incidents/2026-11-21-checkout/incident.md";

const record = `---
sitrep: 1
kind: incident
title: Checkout fails in the Zürich shop
declared: ${inMinutes(-20)}
severity: SEV2
status: investigating
customers: affected
---

# Checkout fails in the Zürich shop

## Timeline

- ${inMinutes(-20)} **Declared** SEV2: Checkout fails in the Zürich shop
- ${inMinutes(-18)} **Impact** (start) Nobody in 漢 can pay
- ${inMinutes(-16)} **Update** (internal) We look. Next update ${inMinutes(14)}.
`;

const policy = JSON.stringify({
  connections: { statuspage: { page: "p1", components: ["c1"] }, slack: { prefix: "inc-" } },
  channels: [{ name: "#incidents", service: "slack", audiences: ["customers", "stakeholders"] }],
});

const contracts = contractsFolder();

describe.skipIf(contracts === undefined)("words and actions go where people look", () => {
  let judge: Judge;
  let editor: Editor;
  let cockpit: Frame;
  oneAfterAnother();
  beforeAll(async () => {
    judge = await startJudge(contracts ?? "");
    const endpoints = Object.fromEntries(services.map((id) => [id, judge.addressOf(id)] as const));
    editor = await startEditor({
      files: { [path]: record, "sitrep.config.json": policy },
      settings: { "sitrep.connections.endpoints": endpoints },
    });
    await editor.open(path);
  });
  afterAll(async () => {
    await editor.screenshot("connections-last");
    await editor.close();
    await judge.stop();
  });

  async function connect(name: string, token: string): Promise<void> {
    await editor.command("Sitrep: Connect a Service");
    await editor.asked("Nothing is sent without your confirmation");
    await editor.answer(name);
    await editor.asked("API token");
    await editor.answer(token);
    await editor.toast(`Connected to ${name}`).waitFor();
  }

  it("connects only what lets us in, with the token in no file", async () => {
    await connect("Slack", "xoxb-sample-token");
    await connect("Statuspage", "sample-key");
    const journal = await judge.journal();
    expect(journal.map(wordOf)).toEqual(["slack GET /auth.test", "statuspage GET /pages/sitrep"]);
    await editor.screenshot("connections-1-connected");
  });

  it("sends an update to the status page first, then to Slack, once it was shown and confirmed", async () => {
    await judge.reset();
    await editor.command("Sitrep: Draft Update");
    cockpit = await editor.webview(".composer textarea");
    await cockpit.locator(".composer", { hasText: "Send to Statuspage, Slack #incidents" }).waitFor();
    await editor.screenshot("connections-2-composer");
    await tabTo(editor, cockpit, "Send to Statuspage, Slack #incidents…");
    await editor.press("Enter");
    const dialog = editor.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    await editor.screenshot("connections-3-confirm");
    expect(await dialog.textContent()).toMatch(/Statuspage \([\d,]+ subscribers\), Slack #incidents/);
    expect(changes(await judge.journal())).toEqual([]);
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await cockpit.locator(".composer-said", { hasText: "Sent and logged." }).waitFor();
    const journal = await judge.journal();
    expect(journal.filter(({ errors }) => errors !== undefined)).toEqual([]);
    expect(changes(journal)).toEqual(["statuspage POST /pages/p1/incidents", "slack POST /chat.postMessage"]);
    const text = await editor.until(path, (now) => now.includes("(sent: "));
    expect(text).toMatch(/^ {2}statuspage: \S+ https?:\/\/\S+$/m);
    expect(text).toMatch(
      /\*\*Update\*\* \(customers\) .*\(sent: \[Statuspage\]\(https?:\S+\), \[Slack #incidents\]\(https:\S+\)\)/,
    );
    await editor.screenshot("connections-4-sent");
  });
});

/** What changed something there, in order. */
function changes(journal: readonly Judged[]): readonly string[] {
  return journal.filter(({ method }) => method !== "GET").map(wordOf);
}

function wordOf({ service, method, path: at }: Judged): string {
  return `${service} ${method} ${at}`;
}
