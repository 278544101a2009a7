import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { becomes } from "./support/becomes.ts";
import { startEditor, type Editor } from "./support/editor.ts";
import { focusedField } from "./support/keyboard.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";
import { followFile, type FollowedFile } from "./support/follow-file.ts";

const title = "Checkout fails for EU customers";

describe("the whole path by mouse", () => {
  let editor: Editor;
  let folder: string;
  let record: FollowedFile;
  let cockpit: Frame;
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor();
  });
  afterAll(async () => {
    await editor.lastSight("mouse");
    await editor.close();
  });

  it("declares from the welcome button with the title alone", async () => {
    await editor.openSideBar();
    await editor.screenshot("mouse-1-welcome");
    await editor.page.locator(".welcome-view-content a", { hasText: "Declare Incident" }).click();
    await editor.asked("What is happening?");
    await editor.screenshot("mouse-2-declare");
    await editor.answer(title);
    await editor.asked("How bad is it?");
    const [name] = (await editor.list("incidents")).filter((entry) =>
      entry.endsWith("-checkout-fails-for-eu-customers"),
    );
    folder = `incidents/${name}`;
    record = await followFile(editor, `${folder}/incident.md`);
    expect(record.text()).toMatch(
      new RegExp(
        `^---\nsitrep: 1\nkind: incident\ntitle: ${title}\ndeclared: (\\S+)\nseverity: SEV\\?\nstatus: investigating\n---\n\n# ${title}\n\n## Runbook\n`,
      ),
    );
    expect(record.text()).toMatch(
      new RegExp(`\n## Timeline\n\n- \\S+Z \\*\\*Declared\\*\\* SEV\\?: ${title}\n$`),
    );
  });

  it("takes the severity from the rubric and leaves the runbook at what it is", async () => {
    await editor.screenshot("mouse-3-severity");
    await record.changesBy(
      () => editor.choose("SEV2 High"),
      ["- severity: SEV?", "+ severity: SEV2", "+ - TIME **Severity** SEV? → SEV2"],
    );
    await editor.asked("Does one of these fit as well?");
    await editor.screenshot("mouse-4-runbooks");
    await record.staysThrough(() => editor.skip());
  });

  it("has the announcement ready to copy", async () => {
    await editor.respond(`I am declaring an incident: ${title} (SEV2).`, "Copy the Announcement");
    await expect.poll(() => editor.clipboard()).toBe(`I am declaring an incident: ${title} (SEV2).`);
    expect(await editor.statusBar.textContent()).toContain("SEV2 investigating");
    await editor.screenshot("mouse-5-declared");
  });

  it("ticks steps in the tree", async () => {
    const tick = (text: string) => () => editor.row("Runbook", text).locator('[role="checkbox"]').click();
    await record.changesBy(tick("Declare the incident before"), [
      "- 1. [ ] Declare the incident before investigating (within 5 min)",
      "+ 1. [x] Declare the incident before investigating (within 5 min)",
      "+ - TIME **Step** (done) Declare the incident before investigating (within 5 min)",
    ]);
    await record.changesBy(tick("Choose a severity"), [
      "- 2. [ ] Choose a severity; in doubt, the higher (within 5 min)",
      "+ 2. [x] Choose a severity; in doubt, the higher (within 5 min)",
      "+ - TIME **Step** (done) Choose a severity; in doubt, the higher (within 5 min)",
    ]);
  });

  it("skips a step with a reason from its row", async () => {
    const row = editor.row("Runbook", "3 Name the Incident Commander");
    await row.hover();
    await row.locator('[aria-label="Skip Step"]').click();
    await editor.asked("Why is it left out?");
    await record.changesBy(
      () => editor.answer("Jane leads from the call"),
      [
        "- 3. [ ] Name the Incident Commander (within 5 min)",
        "+ 3. [ ] Name the Incident Commander (within 5 min) (skipped: Jane leads from the call)",
        "+ - TIME **Step** (skipped) Name the Incident Commander (within 5 min): Jane leads from the call",
      ],
    );
    await editor.row("Runbook", "skipped: Jane leads").waitFor();
    await editor.screenshot("mouse-6-steps");
  });

  it("gives a role to somebody from the Incident view", async () => {
    await editor.row("Incident", "Communications Lead").click();
    await editor.asked("Who?");
    await record.changesBy(
      () => editor.answer("Ana Silva"),
      ["+ roles:", "+   Communications Lead: Ana Silva", "+ - TIME **Role** Communications Lead: Ana Silva"],
    );
  });

  it("logs with the button of the Timeline view, typed and starred", async () => {
    const log = async (): Promise<void> => {
      await editor.page.locator(".pane-header", { hasText: "Timeline" }).hover();
      await editor.page.locator('.pane-header [aria-label^="Log Event"]').click();
      await editor.asked("What did you see or do?");
    };
    await log();
    await editor.screenshot("mouse-7-log");
    await record.changesBy(
      () => editor.answer("finding: Connection pool exhausted on db-eu-1 ⭐"),
      ["+ - TIME **Finding** Connection pool exhausted on db-eu-1 ⭐"],
    );
    await log();
    await record.changesBy(
      () => editor.answer("Support counts 40 calls <b>"),
      ["+ - TIME Support counts 40 calls \\<b>"],
    );
  });

  it("sets the status from its row", async () => {
    await editor.row("Incident", "investigating").click();
    await editor.asked("What is the status?");
    await record.changesBy(
      () => editor.choose("identified"),
      ["- status: investigating", "+ status: identified", "+ - TIME **Status** investigating → identified"],
    );
  });

  it("walks the cockpit: Done, Back, Skip… and a line logged beside", async () => {
    cockpit = await editor.webview("main.cockpit .card");
    const button = (name: string) => cockpit.locator("vscode-button:visible", { hasText: name }).first();
    const heading = cockpit.locator("#step-heading");
    expect(await heading.textContent()).toBe("Name the Communications Lead");
    await editor.screenshot("mouse-8-cockpit");
    await record.changesBy(
      () => button("Done").click(),
      [
        "- 4. [ ] Name the Communications Lead (Incident Commander, within 5 min)",
        "+ 4. [x] Name the Communications Lead (Incident Commander, within 5 min)",
        "+ - TIME **Step** (done) Name the Communications Lead (Incident Commander, within 5 min)",
      ],
    );
    await expect.poll(() => heading.textContent()).toBe("Open one channel and keep all talk there");
    await record.staysThrough(async () => {
      await button("Back").click();
      await expect.poll(() => heading.textContent()).toBe("Name the Communications Lead");
      await button("Next").click();
      await expect.poll(() => heading.textContent()).toBe("Open one channel and keep all talk there");
    });
    await button("Skip…").click();
    await cockpit.locator(".reason vscode-text-field").click();
    await focusedField(cockpit, ".reason");
    await editor.type("One room already");
    await editor.screenshot("mouse-9-cockpit-skip");
    await record.changesBy(
      () => cockpit.locator(".reason vscode-button:visible").first().click(),
      [
        "- 5. [ ] Open one channel and keep all talk there (Communications Lead, within 5 min)",
        "+ 5. [ ] Open one channel and keep all talk there (Communications Lead, within 5 min) (skipped: One room already)",
        "+ - TIME **Step** (skipped) Open one channel and keep all talk there (Communications Lead, within 5 min): One room already",
      ],
    );
    await cockpit.locator(".log vscode-text-field").click();
    await focusedField(cockpit, ".log");
    await editor.type("decision: Roll back release 4.2");
    await editor.press("Enter");
    await editor.asked("Why?");
    await record.changesBy(
      () => editor.answer("a fix takes a day"),
      ["+ - TIME **Decision** Roll back release 4.2. Why: a fix takes a day"],
    );
  });

  it("resolves once it was said that the cause is contained", async () => {
    await editor.row("Incident", "identified").click();
    await editor.asked("What is the status?");
    await editor.choose("resolved");
    await editor.asked("Is the cause contained?");
    await editor.screenshot("mouse-10-resolve");
    await record.changesBy(
      () => editor.choose("Yes, resolve"),
      [
        "- status: identified",
        "+ status: resolved",
        "+ - TIME **Status** (cause contained: yes) identified → resolved",
      ],
    );
  });

  it("writes the review from the record, which stays as it is", async () => {
    await editor.respond("is resolved. Its review", "Write Review");
    await editor.asked("How deep should the review go?");
    await record.staysThrough(async () => {
      await editor.choose("full");
      const review = await editor.until(`${folder}/postmortem.md`, (text) => text !== "");
      expect(review).toMatch(/^---\nsitrep: 1\nkind: review\n/);
      expect(review).toContain("**Finding** Connection pool exhausted on db-eu-1 ⭐");
      expect(review).toContain("| Cause contained | yes |");
    });
    await editor.editing("postmortem.md");
  });

  it("shows what is missing in Problems, and a quick fix mends it and nothing else", async () => {
    const review = await followFile(editor, `${folder}/postmortem.md`);
    await review.changesBy(
      () => editor.write(review.path, `${review.text()}| Add a pool alert |  | 2026-12-04 | immediate |\n`),
      ["+ | Add a pool alert |  | 2026-12-04 | immediate |"],
    );
    await editor.page.locator(".squiggly-warning").first().waitFor();
    await editor.page.locator('.statusbar-item[id="status.problems"]').click();
    const problem = editor.page.locator(".markers-panel .monaco-list-row", {
      hasText: "Unexpected action without an owner",
    });
    await problem.waitFor();
    await editor.screenshot("mouse-11-problems");
    const bulb = problem.locator(".codicon-light-bulb, .codicon-lightbulb, .codicon-lightbulb-autofix");
    const fix = editor.page.locator(".action-widget .monaco-list-row, .context-view .action-item", {
      hasText: /owner/i,
    });
    const mended = editor.page.locator(".tab.active.dirty");
    // A menu takes no mouse in its first tenth of a second, lest the click that opened it also chooses; and it may
    // close under the hand while the editor is busy. A person would click again.
    for (let tries = 0; tries < 3; tries++) {
      if (!(await fix.first().isVisible())) {
        await problem.hover();
        await bulb.first().click();
      }
      await fix.first().waitFor();
      await editor.screenshot("mouse-12-quick-fix");
      await fix.first().click();
      if (await becomes(mended, "visible", 4000)) break;
    }
    await mended.waitFor();
    await review.changesBy(
      () => editor.press("Control+s"),
      [
        "- | Add a pool alert |  | 2026-12-04 | immediate |",
        "+ | Add a pool alert | TODO | 2026-12-04 | immediate |",
      ],
    );
  });

  it("previews the review", async () => {
    await editor.page.locator('.editor-actions [aria-label^="Open Preview"]').first().click();
    const band = await editor.inWebview(".sitrep-band", (page) => page.locator(".sitrep-band").textContent());
    expect(band).toContain("SEV2");
    await editor.screenshot("mouse-13-preview");
  });
});
