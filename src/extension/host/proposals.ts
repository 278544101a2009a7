import { commands, l10n, window, type Uri } from "vscode";
import { nameOf } from "./file-text.ts";
import type { ShownTexts } from "./shown-text.ts";

/** Texts that a file might become, shown beside what it is. They exist in the editor alone and can't be saved. */
export interface Proposals {
  /**
   * Shows a file beside the text that would take its place and asks. True where the person wants it; the comparison is
   * closed again either way.
   */
  readonly accept: (file: Uri, proposal: string, words: ProposalWords) => Promise<boolean>;
}

/** What the person reads: buttons begin with a verb. */
export interface ProposalWords {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** What happens on yes, in a line. */
  readonly detail: string;
}

export function createProposals(texts: ShownTexts): Proposals {
  return {
    async accept(file, proposal, { question, yes, no, detail }) {
      const beside = texts.uriOfText(file.path, proposal);
      const title = l10n.t("{0}: as it is ↔ as it would be", nameOf(file));
      try {
        await commands.executeCommand("vscode.diff", file, beside, title);
        const answer = await window.showQuickPick([{ label: yes, detail }, { label: no }], {
          title,
          placeHolder: question,
          ignoreFocusOut: true,
        });
        return answer?.label === yes;
      } finally {
        await texts.close(beside);
      }
    },
  };
}
