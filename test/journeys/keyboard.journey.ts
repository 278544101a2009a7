import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEditor, type Editor } from "./support/editor.ts";
import { followFile, type FollowedFile } from "./support/follow-file.ts";
import { countPointers, focused, focusedField, tabTo } from "./support/keyboard.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";

const title = "Search finds nothing in the Zürich shop";

describe("the whole path by keyboard alone", () => {
  let editor: Editor;
  let folder: string;
  let record: FollowedFile;
  let cockpit: Frame;
  let pointers: () => number;
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor();
    pointers = await countPointers(editor);
  });
  afterAll(async () => {
    await editor.lastSight("keyboard");
    await editor.close();
  });

  it("declares from the palette, with arrow and Enter for the severity and Esc for the runbook", async () => {
    await editor.command("Sitrep: Declare Incident");
    await editor.asked("What is happening?");
    await editor.answer(title);
    await editor.asked("How bad is it?");
    const name = (await editor.list("incidents")).find((entry) => entry.includes("search-finds-nothing"));
    folder = `incidents/${name}`;
    expect(name).toMatch(/^\d{4}-\d\d-\d\d-search-finds-nothing-in-the-zürich-shop$/);
    record = await followFile(editor, `${folder}/incident.md`);
    await record.changesBy(
      () => editor.press("ArrowDown", "ArrowDown", "Enter"),
      ["- severity: SEV?", "+ severity: SEV3", "+ - TIME **Severity** SEV? → SEV3"],
    );
    await editor.asked("Does one of these fit as well?");
    await record.staysThrough(() => editor.skip());
    await editor.toast("I am declaring an incident").waitFor();
  });

  it("ticks with Space in the Runbook view, takes it back with Space, and keeps the focus there", async () => {
    await editor.command("Sitrep: Focus on Runbook View");
    await editor.row("Runbook", "1 Declare the incident").waitFor();
    await editor.page.locator(".pane .monaco-list:focus").waitFor(); // it comes behind what the command shows
    await editor.press("ArrowDown");
    await editor.page
      .locator(".pane .monaco-list-row.focused", { hasText: "1 Declare the incident" })
      .waitFor();
    const ticked = [
      "- 1. [ ] Declare the incident before investigating (within 5 min)",
      "+ 1. [x] Declare the incident before investigating (within 5 min)",
      "+ - TIME **Step** (done) Declare the incident before investigating (within 5 min)",
    ];
    await record.changesBy(() => editor.press("Space"), ticked);
    await record.changesBy(
      () => editor.press("Space"),
      [
        "- 1. [x] Declare the incident before investigating (within 5 min)",
        "+ 1. [ ] Declare the incident before investigating (within 5 min)",
        "+ - TIME **Step** (open) Declare the incident before investigating (within 5 min)",
      ],
    );
    await record.changesBy(() => editor.press("Space"), ticked);
    await editor.press("ArrowDown");
    await record.changesBy(
      () => editor.press("Space"),
      [
        "- 2. [ ] Choose a severity; in doubt, the higher (within 5 min)",
        "+ 2. [x] Choose a severity; in doubt, the higher (within 5 min)",
        "+ - TIME **Step** (done) Choose a severity; in doubt, the higher (within 5 min)",
      ],
    );
    const spoken = async (index: number): Promise<string | undefined> =>
      (await editor.spoken("Runbook"))[index];
    await expect.poll(() => spoken(0)).toBe("Step 1 of 14, Declare the incident before investigating, done");
    await expect
      .poll(() => spoken(2))
      .toMatch(
        /^Step 3 of 14, Name the Incident Commander, not done, the next step, due (?:\d\d-\d\d )?\d\d:\d\d/,
      );
    await editor.screenshot("keyboard-1-ticked");
  });

  it("skips and blocks with commands that offer the next step first", async () => {
    await editor.command("Sitrep: Skip Step");
    await editor.accept("Which step is left out?");
    await editor.asked("Why is it left out?");
    await record.changesBy(
      () => editor.answer("The shop's own team leads"),
      [
        "- 3. [ ] Name the Incident Commander (within 5 min)",
        "+ 3. [ ] Name the Incident Commander (within 5 min) (skipped: The shop's own team leads)",
        "+ - TIME **Step** (skipped) Name the Incident Commander (within 5 min): The shop's own team leads",
      ],
    );
    await editor.command("Sitrep: Block Step");
    await editor.accept("Which step can't go on?");
    await editor.asked("What is in the way?");
    await record.changesBy(
      () => editor.answer("Nobody answers"),
      [
        "- 4. [ ] Name the Communications Lead (Incident Commander, within 5 min)",
        "+ 4. [ ] Name the Communications Lead (Incident Commander, within 5 min) (blocked: Nobody answers)",
        "+ - TIME **Step** (blocked) Name the Communications Lead (Incident Commander, within 5 min): Nobody answers",
      ],
    );
  });

  it("logs with one key, stamped when it was pressed", async () => {
    await editor.pressFor("Alt+l", "What did you see or do?");
    await record.changesBy(
      () => editor.answer("hypothesis: The index of the Zürich shop 漢字 is empty"),
      ["+ - TIME **Hypothesis** The index of the Zürich shop 漢字 is empty"],
    );
  });

  it("gives a role, sets the status and changes the severity", async () => {
    await editor.command("Sitrep: Assign Role");
    await editor.asked("Which role?");
    await editor.answer("Scribe");
    await editor.asked("Who?");
    await record.changesBy(
      () => editor.answer("Kenji Mori"),
      ["+ roles:", "+   Scribe: Kenji Mori", "+ - TIME **Role** Scribe: Kenji Mori"],
    );
    await editor.command("Sitrep: Set Status");
    await editor.asked("What is the status?");
    await record.changesBy(
      () => editor.answer("monitoring"),
      ["- status: investigating", "+ status: monitoring", "+ - TIME **Status** investigating → monitoring"],
    );
    await editor.command("Sitrep: Change Severity");
    await editor.asked("How bad is it?");
    await record.changesBy(
      () => editor.answer("SEV2"),
      ["- severity: SEV3", "+ severity: SEV2", "+ - TIME **Severity** SEV3 → SEV2"],
    );
  });

  it("walks the cockpit with Tab, Enter and single keys", async () => {
    await editor.command("Sitrep: Walk the Runbook");
    cockpit = await editor.webview("main.cockpit .card");
    const heading = cockpit.locator("#step-heading");
    await expect.poll(() => focused(cockpit)).toBe("step-heading");
    expect(await heading.textContent()).toBe("Open one channel and keep all talk there");
    await tabTo(editor, cockpit, "Done");
    await editor.screenshot("keyboard-2-cockpit-focus");
    await record.changesBy(
      () => editor.press("Enter"),
      [
        "- 5. [ ] Open one channel and keep all talk there (Communications Lead, within 5 min)",
        "+ 5. [x] Open one channel and keep all talk there (Communications Lead, within 5 min)",
        "+ - TIME **Step** (done) Open one channel and keep all talk there (Communications Lead, within 5 min)",
      ],
    );
    await expect.poll(() => focused(cockpit)).toBe("step-heading");
    await record.changesBy(
      () => editor.press("d"),
      [
        "- 6. [ ] Send the first internal update (Communications Lead, within 5 min)",
        "+ 6. [x] Send the first internal update (Communications Lead, within 5 min)",
        "+ - TIME **Step** (done) Send the first internal update (Communications Lead, within 5 min)",
      ],
    );
    await expect.poll(() => heading.textContent()).toBe("Tell customers, then stakeholders");
    await editor.press("s");
    await focusedField(cockpit, ".reason");
    await editor.type("Nobody noticed");
    await record.changesBy(
      () => editor.press("Enter"),
      [
        "- 7. [ ] Tell customers, then stakeholders (Communications Lead, within 15 min)",
        "+ 7. [ ] Tell customers, then stakeholders (Communications Lead, within 15 min) (skipped: Nobody noticed)",
        "+ - TIME **Step** (skipped) Tell customers, then stakeholders (Communications Lead, within 15 min): Nobody noticed",
      ],
    );
    await expect.poll(() => heading.textContent()).toBe("Bring in the people you need");
    await editor.press("ArrowLeft");
    await expect.poll(() => heading.textContent()).toBe("Tell customers, then stakeholders");
    await record.changesBy(
      () => editor.press("u"),
      [
        "- 7. [ ] Tell customers, then stakeholders (Communications Lead, within 15 min) (skipped: Nobody noticed)",
        "+ 7. [ ] Tell customers, then stakeholders (Communications Lead, within 15 min)",
        "+ - TIME **Step** (open) Tell customers, then stakeholders (Communications Lead, within 15 min)",
      ],
    );
    await editor.press("l");
    await focusedField(cockpit, ".log");
    await editor.type("change: Index of the shop built anew");
    await record.changesBy(() => editor.press("Enter"), ["+ - TIME **Change** Index of the shop built anew"]);
    await editor.press("Escape");
    await expect.poll(() => focused(cockpit)).toBe("step-heading");
  });

  it("resolves, writes the review, mends a finding and previews", async () => {
    await editor.command("Sitrep: Resolve");
    await editor.asked("Is the cause contained?");
    await record.changesBy(
      () => editor.press("Enter"),
      [
        "- status: monitoring",
        "+ status: resolved",
        "+ - TIME **Status** (cause contained: yes) monitoring → resolved",
      ],
    );
    await editor.command("Sitrep: Write Review");
    await editor.accept("How deep should the review go?");
    await editor.editing("postmortem.md");
    const review = await followFile(editor, `${folder}/postmortem.md`);
    expect(review.text()).toContain("\ndepth: full\n");

    await editor.press("Control+End");
    await editor.type("| Watch the size of the index | Kenji Mori |  | short-term |");
    await editor.press("Enter");
    await editor.page.locator(".squiggly-warning").first().waitFor();
    await editor.press("ArrowUp", "Home", "ArrowRight", "ArrowRight", "ArrowRight");
    // The fix is offered once the finding is there: asked too early, the editor says that there is none.
    const fix = editor.page.locator(".action-widget .monaco-list-row.focused", { hasText: "due" });
    await expect
      .poll(
        async () => {
          await editor.press("Control+.");
          return fix.waitFor({ timeout: 3_000 }).then(
            () => "offered",
            () => "none",
          );
        },
        { timeout: 30_000 },
      )
      .toBe("offered");
    await editor.screenshot("keyboard-3-quick-fix");
    await editor.press("Enter");
    await editor.page.locator(".view-line", { hasText: "TODO" }).waitFor();
    await review.changesBy(
      () => editor.press("Control+s"),
      ["+ | Watch the size of the index | Kenji Mori | TODO | short-term |"],
    );
    await editor.openPreview();
    const seen = await editor.inWebview(".sitrep-band", (page) =>
      page.locator(".sitrep-band, h1").allTextContents(),
    );
    expect(seen).toEqual(
      expect.arrayContaining([expect.stringContaining("SEV2 High"), expect.stringContaining(title)]),
    );
    await editor.screenshot("keyboard-4-preview");
  });

  it("did all of that without one mouse event", () => {
    expect(pointers()).toBe(0);
  });
});
