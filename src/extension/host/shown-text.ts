import {
  Disposable,
  TabInputText,
  TabInputTextDiff,
  Uri,
  l10n,
  languages,
  window,
  workspace,
  type Tab,
} from "vscode";
import type { Lifetime } from "./lifetime.ts";

/** Texts that are shown to be read: they exist in the editor alone, can't be changed and ask nothing when they are closed. */
export interface ShownTexts extends Lifetime {
  /**
   * Where the editor reads a text, for one side of a comparison or a preview. `name` is what its tab is called, or the path of
   * the file that it is a version of; its ending tells the language. Forgotten when the tab that shows it is closed.
   */
  readonly uriOfText: (name: string, text: string) => Uri;
  /**
   * Opens a text. `language` is needed where the name's ending does not tell it. The focus stays where it is unless `focus`.
   * Returns where it is, for `close`.
   */
  readonly showText: (
    name: string,
    text: string,
    language?: string,
    options?: { readonly focus?: boolean },
  ) => Promise<Uri>;
  /** Closes the tabs that show it, alone or beside something else. */
  readonly close: (shown: Uri) => Promise<void>;
}

export function createShownTexts(): ShownTexts {
  const texts = new Map<string, string>();
  const parts = Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) =>
        texts.get(uri.toString()) ?? l10n.t("This was shown before and is not kept. Ask for it again."),
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const uri of closed.flatMap(urisIn)) texts.delete(uri.toString());
    }),
  );
  let count = 0;
  function uriOfText(name: string, text: string): Uri {
    count += 1;
    const path = name.startsWith("/") ? name : `/${name}`;
    const uri = Uri.from({ scheme, path, query: String(count) }); // the same name may be shown twice
    texts.set(uri.toString(), text);
    return uri;
  }
  return {
    uriOfText,
    async showText(name, text, language, { focus = false } = {}) {
      const uri = uriOfText(name, text);
      const document = await workspace.openTextDocument(uri);
      if (language !== undefined && document.languageId !== language)
        await languages.setTextDocumentLanguage(document, language);
      await window.showTextDocument(document, { preview: true, preserveFocus: !focus });
      return uri;
    },
    async close(shown) {
      const tabs = window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter((tab) => urisIn(tab).some((uri) => uri.toString() === shown.toString()));
      await window.tabGroups.close(tabs, true);
      texts.delete(shown.toString());
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

const scheme = "sitrep-text";

function urisIn({ input }: Tab): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
}
