import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { connectedDesk, recordFile } from "../../support/connected-desk.ts";
import { compose } from "../../support/compose.ts";
import { atEditor } from "../../support/fake-editor.ts";
import { at, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { mailAndLog } = await import("../../../src/extension/updates/mail-and-log.ts");

async function mail(
  typed: Readonly<Record<string, string>> = { known: "Cards & tokens 漢" },
  policy: Partial<Policy> = {},
) {
  const record = recordText();
  const desk = connectedDesk({ files: { [recordFile]: record }, there: [], policy });
  const composed = compose(record, { audience: "stakeholders", typed });
  const done = await mailAndLog(
    desk.services as never,
    desk.file() as never,
    composed,
    at("2026-11-21T14:10:00Z"),
  );
  return { done, isLogged: desk.text().includes("**Update** (stakeholders)") };
}

describe("an update as a mail", () => {
  beforeEach(() => {
    atEditor.start();
  });

  it("is begun in the mail program with subject and text, and logged", async () => {
    atEditor.answers.push("Open in the Mail Program");
    const { done, isLogged } = await mail();
    const [address = ""] = atEditor.opened;
    const query = new URLSearchParams(address.slice(address.indexOf("?")));
    expect(query.get("subject")).toContain("Checkout errors");
    expect(query.get("body")).toContain("Cards & tokens 漢");
    expect(done?.said).toMatch(/^The mail is begun, and the update is logged\./);
    expect(isLogged).toBe(true);
  });

  it("is a draft on disk where that is chosen, or where it is long", async () => {
    atEditor.answers.push("Save as a Draft", "/team/update.eml");
    const { isLogged } = await mail({ known: "Cards 漢 ".repeat(400) });
    expect(atEditor.rows.map(({ label }) => label)).toEqual(["Save as a Draft"]);
    expect(atEditor.files.get("/team/update.eml")).toMatch(/^X-Unsent: 1\r\n/);
    expect(isLogged).toBe(true);
  });

  it("is for whom the policy names by an address, in text and in HTML", async () => {
    const channels = [
      { name: "Board", address: "board@example.org", service: undefined, audiences: ["stakeholders"] },
    ] as const;
    atEditor.answers.push("Open in the Mail Program");
    await mail(undefined, { channels });
    expect(atEditor.opened[0]).toMatch(/^mailto:board@example\.org\?subject=/);
    atEditor.answers.push("Save as a Draft", "/team/update.eml");
    await mail({ known: "Cards & **tokens** 漢" }, { channels });
    const draft = atEditor.files.get("/team/update.eml") ?? "";
    expect(draft).toContain("\r\nTo: board@example.org\r\n");
    expect(draft).toMatch(/multipart\/alternative.*text\/plain.*text\/html.*<p>.*<strong>tokens<\/strong>/s);
  });

  it("is not logged where no mail was begun", async () => {
    expect((await mail()).isLogged).toBe(false);
    atEditor.answers.push("Save as a Draft");
    expect(await mail()).toEqual({ done: undefined, isLogged: false });
  });
});
