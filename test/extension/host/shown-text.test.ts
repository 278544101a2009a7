import { beforeEach, describe, expect, it, vi } from "vitest";

interface Shown {
  readonly path: string;
  readonly scheme: string;
  readonly query: string;
}

class TabInputText {
  constructor(readonly uri: Shown) {}
}

class TabInputTextDiff {
  constructor(
    readonly original: Shown,
    readonly modified: Shown,
  ) {}
}

interface Tab {
  readonly input: TabInputText | TabInputTextDiff;
}

type Provide = (uri: Shown) => string;
type Told = (event: { readonly closed: readonly Tab[] }) => void;

interface Editor {
  provide: Provide;
  tabs: Tab[];
  told: Told;
  languages: string[];
  focus: boolean[];
}

/** What the editor holds: who gives texts, which tabs are open, who is told when one is closed. */
const editor: Editor = { provide: () => "", tabs: [], told: () => undefined, languages: [], focus: [] };

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  TabInputText,
  TabInputTextDiff,
  Disposable: { from: () => ({ dispose: () => undefined }) },
  Uri: {
    from: (parts: Shown) => ({ ...parts, toString: () => `${parts.scheme}:${parts.path}?${parts.query}` }),
  },
  languages: {
    setTextDocumentLanguage: (_: unknown, language: string) =>
      Promise.resolve(editor.languages.push(language)),
  },
  workspace: {
    registerTextDocumentContentProvider: (
      _: string,
      provider: { readonly provideTextDocumentContent: Provide },
    ) => (editor.provide = (uri) => provider.provideTextDocumentContent(uri)),
    openTextDocument: (uri: Shown) =>
      Promise.resolve({ uri, languageId: uri.path.endsWith(".json") ? "json" : "plaintext" }),
  },
  window: {
    showTextDocument: ({ uri }: { readonly uri: Shown }, options: { readonly preserveFocus: boolean }) => {
      editor.focus.push(!options.preserveFocus);
      return Promise.resolve(editor.tabs.push({ input: new TabInputText(uri) }));
    },
    tabGroups: {
      get all() {
        return [{ tabs: editor.tabs }];
      },
      onDidChangeTabs: (listener: Told) => (editor.told = listener),
      close: (closed: readonly Tab[]) => {
        editor.tabs = editor.tabs.filter((tab) => !closed.includes(tab));
        editor.told({ closed });
        return Promise.resolve(true);
      },
    },
  },
}));

const { createShownTexts } = await import("../../../src/extension/host/shown-text.ts");

const gone = "This was shown before and is not kept. Ask for it again.";

describe("a text that is shown to be read", () => {
  beforeEach(() => {
    Object.assign(editor, { tabs: [], languages: [], focus: [] });
  });

  it("is what the editor reads, in a tab of its name, without taking the focus", async () => {
    const texts = createShownTexts();
    const shown = await texts.showText("Requests 漢 🚒.json", "[]\n", "json");
    expect([shown.scheme, shown.path]).toEqual(["sitrep-text", "/Requests 漢 🚒.json"]);
    expect(editor.provide(shown)).toBe("[]\n");
    expect([editor.languages, editor.focus]).toEqual([[], [false]]);
  });

  it("has the language it is given where its name does not tell it, and the focus where that is asked for", async () => {
    await createShownTexts().showText("Mail", "To: é\r\n", "markdown", { focus: true });
    expect([editor.languages, editor.focus]).toEqual([["markdown"], [true]]);
  });

  it("is told from another of the same name", () => {
    const texts = createShownTexts();
    const [one, two] = [texts.uriOfText("/team/a.md", "one"), texts.uriOfText("/team/a.md", "two")];
    expect([one.path, editor.provide(one), editor.provide(two)]).toEqual(["/team/a.md", "one", "two"]);
  });

  it("is closed alone or beside something else, and forgotten with its tab", async () => {
    const texts = createShownTexts();
    const [beside, other] = [texts.uriOfText("b.md", "b"), await texts.showText("c.md", "c")];
    editor.tabs.push({ input: new TabInputTextDiff(other, beside) });
    await texts.close(beside);
    expect(editor.tabs).toHaveLength(1);
    expect(editor.provide(beside)).toBe(gone);
    await texts.close(other);
    expect([editor.tabs, editor.provide(other)]).toEqual([[], gone]);
  });

  it("is not kept over a reload, and says so", () => {
    createShownTexts();
    expect(editor.provide({ scheme: "sitrep-text", path: "/old.md", query: "7" })).toBe(gone);
  });
});
