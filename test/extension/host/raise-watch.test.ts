import type { Uri } from "vscode";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRaiseWatch } from "../../../src/extension/host/raise-watch.ts";
import type { ToldStore } from "../../../src/extension/host/told-store.ts";
import { at, recordText } from "../../support/record.ts";
import { libraryFile, libraryOf, sharedMemory } from "../../support/told-windows.ts";

type Listener = (uri: Uri) => unknown;

const seconds = 1000;
const now = at("2026-11-21T15:11:00Z");
const declared = "- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors é 漢 🚒";
const toTwo = "- 2026-11-21T15:00:00Z **Severity** SEV3 → SEV2";
const toOne = "- 2026-11-21T15:10:00Z **Severity** SEV2 → SEV1";

/** A workspace with one incident that windows look at, and what each of them tells. */
function workspace(timeline: readonly string[] = [declared], store: ToldStore = sharedMemory()) {
  const library = libraryOf(libraryFile("one", recordText({ timeline })));
  const listeners: Listener[] = [];
  const told: string[] = [];
  const failures: string[] = [];
  const change = (uri = libraryFile("one", "").uri): void => {
    for (const listener of listeners) listener(uri);
  };
  const open = (name: string, isFocused = true) => {
    const watch = createRaiseWatch({
      library: {
        get: library.get,
        onDidChange: ((listener: Listener) => {
          listeners.push(listener);
          return { dispose: () => listeners.splice(listeners.indexOf(listener), 1) };
        }) as never, // an editor's event takes more arguments
      },
      clock: { now: () => now },
      store,
      isFocused: () => isFocused,
      tell: (file, before) =>
        told.push(`${name}: ${before ?? "unknown"} → ${file.read.snapshot.severity ?? "unknown"}`),
      log: (message) => failures.push(message),
    });
    change(); // it reads the file
    return watch;
  };
  const write = (lines: readonly string[]): void => {
    library.files[0] = libraryFile("one", recordText({ timeline: lines }));
    change();
  };
  return { library, change, open, write, told, failures };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("severities that are raised", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are told once they stand, whoever wrote them, and not again", async () => {
    const { open, write, change, told } = workspace();
    open("a");
    write([declared, toTwo]);
    await pass(1 * seconds);
    expect(told).toEqual([]);
    await pass(1 * seconds);
    expect(told).toEqual(["a: SEV3 → SEV2"]);
    write([declared, toTwo, "- 2026-11-21T15:01:00Z a note"]);
    change();
    await pass(9 * seconds);
    write([declared, toTwo, toOne]);
    await pass(9 * seconds);
    expect(told).toEqual(["a: SEV3 → SEV2", "a: SEV2 → SEV1"]);
  });

  it("are no news where a file is read first, nor where it went away and came back", async () => {
    const { open, write, change, library, told } = workspace([declared, toTwo]);
    open("a");
    library.files.length = 0;
    change();
    write([declared, toTwo, toOne]);
    await pass(9 * seconds);
    expect(told).toEqual([]);
  });

  it("are not those that somebody passes while typing or being unsure", async () => {
    const { open, write, told } = workspace([declared, toTwo]);
    open("a");
    write([declared, toTwo.replace("→ SEV2", "→ SEV1")]);
    write([declared, toTwo.replace("→ SEV2", "→ SEV")]);
    await pass(1 * seconds);
    write([declared, toTwo]);
    await pass(9 * seconds);
    write([declared, toTwo, "- 2026-11-21T15:05:00Z **Severity** SEV2 → SEV?"]);
    await pass(9 * seconds);
    write([declared, toTwo]);
    await pass(9 * seconds);
    expect(told).toEqual([]);
  });

  it("are told anew where they were lowered between", async () => {
    const { open, write, told } = workspace([declared, toTwo]);
    open("a");
    const lowered = "- 2026-11-21T15:05:00Z **Severity** SEV2 → SEV4";
    write([declared, toTwo, lowered]);
    await pass(9 * seconds);
    write([declared, toTwo, lowered, toOne]);
    await pass(9 * seconds);
    expect(told).toEqual(["a: SEV4 → SEV1"]);
  });

  it("are told by one of several windows, the one somebody looks at", async () => {
    const { open, write, told } = workspace();
    open("behind", false);
    open("ahead");
    open("beside");
    write([declared, toTwo]);
    await pass(9 * seconds);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^(?:ahead|beside): /);
  });

  it("are told by no window while one of them asks for runbooks itself", async () => {
    const { open, write, told, library } = workspace();
    const asking = open("asking");
    open("behind", false);
    const { uri } = libraryFile("one", "");
    await asking.quietly(uri, async () => {
      write([declared, toTwo]);
      await pass(60 * seconds);
    });
    expect(library.get(uri)?.read.snapshot.severity).toBe("SEV2");
    await pass(9 * seconds);
    expect(told).toEqual([]);
    await asking.quietly(uri, () => {
      write([declared, toTwo, toOne]);
      return Promise.resolve();
    });
    await pass(9 * seconds);
    expect(told).toEqual([]);
  });

  it("are told where the storage can't be written, and say so in the log", async () => {
    const broken = { ...sharedMemory(), claim: () => Promise.reject(new Error("ENOSPC")) };
    const { open, write, told, failures } = workspace([declared], broken);
    open("a");
    write([declared, toTwo]);
    await pass(9 * seconds);
    expect(told).toEqual(["a: SEV3 → SEV2"]);
    expect(failures.join()).toMatch(/raised severity of \/team\/incidents\/one\/incident\.md: .*ENOSPC/);
  });

  it("are not told by a window that was closed meanwhile", async () => {
    const { open, write, told } = workspace();
    const watch = open("a");
    write([declared, toTwo]);
    watch.dispose();
    await pass(9 * seconds);
    expect(told).toEqual([]);
  });
});
