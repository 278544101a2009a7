import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

interface Part {
  readonly at: number;
  readonly newText: string;
}

interface PasteEdit {
  readonly insertText: string;
  readonly title: string;
  readonly yieldTo: readonly string[];
  readonly additionalEdit: { readonly parts: readonly Part[] };
}

interface Provider {
  readonly provideDocumentPasteEdits: (
    document: unknown,
    ranges: readonly { readonly isEmpty: boolean }[],
    transfer: unknown,
  ) => Promise<readonly PasteEdit[]>;
}

const editor = vi.hoisted((): { provider: Provider | undefined } => ({ provider: undefined }));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  DocumentDropOrPasteEditKind: {
    Text: "text",
    Empty: { append: (...parts: readonly string[]) => parts.join(".") },
  },
  DocumentPasteEdit: class {
    readonly insertText: string;
    readonly title: string;
    constructor(insertText: string, title: string) {
      this.insertText = insertText;
      this.title = title;
    }
  },
  Range: class {
    readonly start: number;
    constructor(start: number) {
      this.start = start;
    }
  },
  WorkspaceEdit: class {
    readonly parts: Part[] = [];
    replace(_: unknown, range: { start: number }, newText: string): void {
      this.parts.push({ at: range.start, newText });
    }
  },
  languages: {
    registerDocumentPasteEditProvider: (_: unknown, provider: Provider) => {
      editor.provider = provider;
      return { dispose: () => undefined };
    },
  },
  env: {},
  window: {},
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
}));

const { createPasteEntries } = await import("../../../src/extension/language/paste-entries.ts");

const record = recordText();
const log = "2026-11-21T15:10:00Z restarted db-eu-1\n2026-11-21T15:20:00Z errors are gone 漢\n";
let isRecord = true;
const services = {
  clock: { now: () => at("2026-11-21T16:00:00Z") },
  library: { get: () => (isRecord ? { read: read(record) } : undefined) },
  policies: { policyFor: () => Promise.resolve(defaultPolicy) },
  reader: { read: (_: unknown, text: string) => read(text) },
};

async function paste(text: string, isEmpty = true): Promise<readonly PasteEdit[]> {
  createPasteEntries(services as never);
  const document = { uri: "record", getText: () => record, positionAt: (offset: number) => offset };
  const transfer = { get: () => ({ asString: () => Promise.resolve(text) }) };
  return (await editor.provider?.provideDocumentPasteEdits(document, [{ isEmpty }], transfer)) ?? [];
}

describe("pasting into a record", () => {
  beforeEach(() => {
    isRecord = true;
  });

  it("offers the lines of a log as entries, behind the usual paste", async () => {
    const [edit, ...more] = await paste(log);
    expect(more).toEqual([]);
    expect(edit).toMatchObject({ insertText: "", title: "Paste as timeline entries", yieldTo: ["text"] });
    expect(edit?.additionalEdit.parts.map(({ newText }) => newText).join("")).toBe(
      "\n- 2026-11-21T15:10:00Z restarted db-eu-1\n- 2026-11-21T15:20:00Z errors are gone 漢",
    );
  });

  it.each([
    ["ordinary text", "We looked at it.\nThen we went home.\n"],
    ["one line", "2026-11-21T15:10:00Z restarted db-eu-1"],
    ["entries that are moved within the record", "- 2026-11-21T15:10:00Z one\n- 2026-11-21T15:20:00Z two\n"],
    ["more than anybody copies from a chat", log.repeat(5000)],
  ])("leaves %s alone", async (_, text) => {
    expect(await paste(text)).toEqual([]);
  });

  it("leaves it alone where something is selected, and in files that are no record", async () => {
    expect(await paste(log, false)).toEqual([]);
    isRecord = false;
    expect(await paste(log)).toEqual([]);
  });
});
