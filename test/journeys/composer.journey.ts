import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEditor, type Editor } from "./support/editor.ts";
import { followFile, type FollowedFile } from "./support/follow-file.ts";
import { focused, tabTo } from "./support/keyboard.ts";
import { inMinutes } from "./support/moments.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";

const path = "incidents/2026-11-21-checkout/incident.md";

/** An incident whose responders should have heard half an hour ago; stakeholders have. */
function overdueRecord(): string {
  return `---
sitrep: 1
kind: incident
title: Checkout fails in the Zürich shop
declared: ${inMinutes(-40)}
severity: SEV2
status: investigating
---

# Checkout fails in the Zürich shop

## Runbook

1. [ ] Send the first internal update (within 5 min)
2. [ ] Roll back

## Timeline

- ${inMinutes(-40)} **Declared** SEV2: Checkout fails in the Zürich shop
- ${inMinutes(-39)} **Update** (stakeholders) We look. Next update ${inMinutes(25)}.
`;
}

describe("an update, from overdue to logged, by keyboard alone", () => {
  let editor: Editor;
  let record: FollowedFile;
  let cockpit: Frame;
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor({ files: { [path]: overdueRecord() } });
    record = await followFile(editor, path);
  });
  afterAll(async () => {
    await editor.lastSight("composer");
    await editor.close();
  });

  it("opens at what nobody said yet", async () => {
    await editor.open(path);
    await editor.statusBar.filter({ hasText: "overdue" }).waitFor();
    await editor.command("Sitrep: Draft Update");
    cockpit = await editor.webview(".composer textarea");
    await expect.poll(() => focused(cockpit)).toBe("What we know");
    await editor.screenshot("composer-1-blank");
  });

  it("warns as words are typed, and takes a forecast out on Enter", async () => {
    await editor.type("Nobody in 漢 can pay. It should be fixed in 10 minutes.");
    await cockpit.locator(".composer .problems", { hasText: "Unexpected forecast" }).waitFor();
    await expect
      .poll(() => cockpit.locator(".composer .spoken").textContent())
      .toContain("Unexpected forecast `should be fixed in 10 minutes`");
    await editor.screenshot("composer-2-warning");
    await tabTo(editor, cockpit, "Remove");
    await editor.press("Enter");
    await expect
      .poll(() => cockpit.locator(".composer textarea").first().inputValue())
      .toBe("Nobody in 漢 can pay.");
  });

  it("has all of it in sight where it is 300 px wide", async () => {
    const wide = editor.page.viewportSize() ?? { width: 1400, height: 900 };
    const excess = await cockpit.evaluate(() => window.innerWidth - 300);
    await editor.page.setViewportSize({ width: wide.width - 2 * excess, height: 1400 });
    await expect.poll(() => cockpit.evaluate(() => window.innerWidth)).toBeLessThan(330);
    expect(
      await cockpit.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    await editor.screenshot("composer-300px");
    await editor.page.setViewportSize(wide);
  });

  it("asks once for a blank, and copies and logs with one key", async () => {
    await expect.poll(() => focused(cockpit)).toBe("composer-heading");
    await record.staysThrough(async () => {
      await editor.press("Control+Enter");
      await expect.poll(() => focused(cockpit)).toBe("Who is involved");
    });
    await editor.type("Jane Doe (Incident Commander)");
    await cockpit.locator(".preview", { hasText: "Who is involved: Jane Doe" }).waitFor();
    await editor.press("Control+Enter");
    await cockpit.locator(".composer-said", { hasText: "Copied and logged." }).waitFor();
    const [, logged = ""] =
      /(\*\*Update\*\* \(internal\) .*)\n$/.exec(
        await editor.until(path, (text) => text.includes("(internal)")),
      ) ?? [];
    expect(logged).toMatch(
      /^\*\*Update\*\* \(internal\) Incident declared: Checkout fails in the Zürich shop\. Status: investigating, SEV2\. What we know: Nobody in 漢 can pay\. Who is involved: Jane Doe \(Incident Commander\)\. Next update \d{4}-\d\d-\d\dT\d\d:\d\dZ\.$/,
    );
    expect(await editor.clipboard()).toMatch(
      /\nWho is involved: Jane Doe \(Incident Commander\)\n\nNext update (?:\d{4}-\d\d-\d\d )?\d\d:\d\d UTC\.$/,
    );
    await editor.statusBar.filter({ hasText: "update in" }).waitFor();
    await editor.screenshot("composer-3-logged");
  });

  it("ticks the step only when it is asked to, and gives the focus back on Escape", async () => {
    expect(await editor.read(path)).toContain("1. [ ] Send the first internal update");
    await tabTo(editor, cockpit, "Tick “Send the first internal update”");
    await editor.press("Enter");
    await editor.until(path, (text) => text.includes("1. [x] Send the first internal update"));
    await editor.press("Escape");
    await cockpit.locator(".composer").waitFor({ state: "hidden" });
    await expect.poll(() => focused(cockpit)).toBe("step-heading");
  });
});
