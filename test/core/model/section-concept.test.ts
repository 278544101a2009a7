import { describe, expect, it } from "vitest";
import { conceptOfHeading } from "../../../src/core/model/section-concept.ts";

describe("what a heading's section is about", () => {
  it.each([
    ["Timeline", "timeline"],
    ["Timeline (all times PST) 01/16/2024 - 02/28/2024. All times approximations", "timeline"],
    ["Events/Timeline:", "timeline"],
    ["Root cause", "contributing-factors"],
    ["Why it happened", "contributing-factors"],
    ["2. Maßnahmen", "actions"],
    ["Résumé", "summary"],
    ["Cronología (UTC)", "timeline"],
    ["影響", "impact"],
    ["Zeitlicher Ablauf (alle Zeiten in MEZ)", "timeline"],
    ["Kurzfassung", "summary"],
    ["Auswirkungen", "impact"],
    ["要因", "contributing-factors"],
    ["再発防止策", "actions"],
    ["根本原因と寄与要因", "contributing-factors"],
    ["影響を受けた範囲", "impact"],
    ["2. 対応の時系列(JST)", "timeline"],
    ["今後の再発防止に向けた対策", "actions"],
    ["原因がまだ分からない間に私たちが考えたことの記録", "other"],
    ["What let it happen", "contributing-factors"],
    ["How the morning went", "timeline"],
    ["Why it could happen", "contributing-factors"],
    ["Who felt it", "impact"],
    [":mag_right: Five Why's", "contributing-factors"],
    ["Why did it happen?", "contributing-factors"],
    ["Contributing factors", "contributing-factors"],
    ["**What happened?**", "narrative"],
    ["What didn’t go so well?", "went-wrong"],
    ["What went well", "went-well"],
    ["Where we got lucky", "lucky"],
    ["Lessons Learned and Future Improvements", "lessons"],
    ["2. Action items", "actions"],
    ["Corrective and Preventative Measures", "actions"],
    ["Actions taken", "resolution"],
    ["Resolution - UTC", "resolution"],
    ["Owner: @jdoe", "participants"],
    [":warning: Leadup", "background"],
    ["Impact on users", "impact"],
    ["Détection 漢", "other"],
    ["Runbook", "runbook"],
    ["Incident checklist", "runbook"],
  ])("reads %s as %s", (text, concept) => {
    expect(conceptOfHeading(text)).toBe(concept);
  });

  it("finds no section in the heading of a day or an entry", () => {
    expect(conceptOfHeading("2024-03-05 Summary sent")).toBe("other");
    expect(conceptOfHeading("~14:02 - Root cause found")).toBe("other");
  });

  it("takes a word in a long title for no section", () => {
    expect(conceptOfHeading("Block creation was impacted by a slow queue in March")).toBe("other");
  });
});
