import { l10n, window } from "vscode";
import { iconless } from "../../core/text/inert.ts";
import { hypothesesOf, writeHypothesis, type Hypothesis } from "../../core/timeline/hypotheses.ts";
import type { EditorCommand } from "../context.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** Says of an open hypothesis whether it was supported or rejected, with the evidence, which may be left out. */
export const settleHypothesis: EditorCommand = {
  id: "sitrep.hypothesis.settle",
  async run(services) {
    const at = services.clock.now();
    const file = await activeIncident(services);
    if (file === undefined) return;
    const title = promptTitle(file);
    const open = hypothesesOf(file.read.snapshot.timeline).filter(({ state }) => state === "open");
    if (open.length === 0) {
      void window.showInformationMessage(l10n.t("No hypothesis is open. Log one with `hypothesis: …`."));
      return;
    }
    const hypothesis = await pickHypothesis(open, title);
    if (hypothesis === undefined) return;
    const state = await pickState(hypothesis, title);
    if (state === undefined) return;
    const evidence = await window.showInputBox({
      title,
      prompt:
        state === "supported"
          ? l10n.t("What supports it? Esc leaves the evidence out.")
          : l10n.t("What rejects it? Esc leaves the evidence out."),
      placeHolder: l10n.t("error rate fell to 0 % when the pool grew"),
      ignoreFocusOut: true,
    });
    const text = writeHypothesis(hypothesis.text, evidence);
    await carryOut(
      services,
      file.uri,
      { kind: "log", at, type: "hypothesis", qualifier: state, text },
      evidence,
    );
  },
};

async function pickHypothesis(open: readonly Hypothesis[], title: string): Promise<Hypothesis | undefined> {
  const items = open.map((hypothesis) => ({ label: iconless(hypothesis.text), hypothesis })).reverse();
  const placeHolder = l10n.t("Which hypothesis? The newest stands first");
  return (await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.hypothesis;
}

async function pickState({ text }: Hypothesis, title: string): Promise<"supported" | "rejected" | undefined> {
  const items = [
    { label: "supported", detail: l10n.t("What was found speaks for it"), state: "supported" },
    {
      label: "rejected",
      detail: l10n.t("What was found speaks against it; it stays in the timeline"),
      state: "rejected",
    },
  ] as const;
  const picked = await window.showQuickPick(items, { title, placeHolder: text, ignoreFocusOut: true });
  return picked?.state;
}
