import { EventEmitter, Disposable, TabInputTextDiff, Uri, commands, l10n, window, workspace } from "vscode";
import { nameOf } from "./file-text.ts";
import type { Lifetime } from "./lifetime.ts";

/** Texts that a file might become, shown beside what it is. They exist in the editor alone and can't be saved. */
export interface Proposals extends Lifetime {
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

export function createProposals(): Proposals {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const parts = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    }),
  );
  let count = 0;
  return {
    async accept(file, proposal, { question, yes, no, detail }) {
      count += 1;
      const beside = Uri.from({ scheme, path: file.path, query: String(count) });
      texts.set(beside.toString(), proposal);
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
        await closeComparison(beside);
        texts.delete(beside.toString());
      }
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

const scheme = "sitrep-proposal";

async function closeComparison(beside: Uri): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === beside.toString(),
    );
  await window.tabGroups.close(tabs, true);
}
