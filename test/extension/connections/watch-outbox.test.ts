import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../../src/adapters/outbox/parts.ts";
import type { OutboxLeft } from "../../../src/extension/connections/outbox-left.ts";
import {
  fakeConnections,
  fakeService,
  lost,
  refused,
  taking,
  type FakeService,
} from "../../support/fake-connections.ts";
import { confirmedAt, deliveryOf } from "../../support/deliveries.ts";

const editor = vi.hoisted(() => ({
  told: new Array<string>(),
  ran: new Array<string>(),
  item: { text: "", tooltip: "", command: "", shown: false, accessibilityInformation: { label: "" } },
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  StatusBarAlignment: { Left: 1 },
  Disposable: {
    from: (...parts: readonly { readonly dispose: () => void }[]) => ({
      dispose: () => {
        for (const part of parts) part.dispose();
      },
    }),
  },
  commands: { executeCommand: (id: string) => Promise.resolve(void editor.ran.push(id)) },
  window: {
    showWarningMessage: (said: string, show: string) => {
      editor.told.push(said);
      return Promise.resolve(show);
    },
    createStatusBarItem: () =>
      Object.assign(editor.item, {
        show: () => (editor.item.shown = true),
        hide: () => (editor.item.shown = false),
        dispose: () => undefined,
      }),
  },
}));

const { watchOutbox } = await import("../../../src/extension/connections/watch-outbox.ts");
const { outboxLeft } = await import("../../../src/extension/connections/outbox-left.ts");
const { createOutboxBar } = await import("../../../src/extension/views/outbox-bar.ts");

/** An update to a channel, told from others by its mark. */
function draft(mark: string): Draft {
  const { title, target, request, note, file } = deliveryOf();
  const thing = {
    declaredAt: confirmedAt,
    title,
    kind: request.kind,
    service: "slack",
    target,
    mark,
  } as const;
  return { connection: "slack", file, title, target, request, note, thing };
}

function watching(
  there: readonly FakeService[],
  { isTrusted: trustedFrom = true, note = () => Promise.resolve() } = {},
) {
  const fake = fakeConnections(there, note);
  let opened = 0;
  const connections = {
    ...fake,
    outbox: () => {
      opened += 1;
      return fake.outbox();
    },
  };
  const minutes = new Set<() => void>();
  const lines: string[] = [];
  const trust = { isGiven: trustedFrom, tell: (): void => undefined };
  const shown: OutboxLeft[] = [];
  const start = () =>
    watchOutbox({
      connections,
      clock: {
        now: () => confirmedAt,
        everyMinute: (callback) => {
          minutes.add(callback);
          return { dispose: () => minutes.delete(callback) };
        },
      },
      isTrusted: () => trust.isGiven,
      onDidGrantTrust: (listener) => {
        trust.tell = listener;
        return { dispose: () => undefined };
      },
      show: (left) => shown.push(left),
      warn: (line) => lines.push(line),
    });
  const minute = async (): Promise<void> => {
    const before = shown.length;
    for (const callback of minutes) callback();
    await vi.waitFor(() => {
      expect(shown.length).toBeGreaterThan(before);
    });
  };
  return { fake, start, minute, minutes, shown, lines, trust, opened: () => opened };
}

beforeEach(() => {
  editor.told.length = 0;
  editor.ran.length = 0;
});

describe("the watch over the outbox", () => {
  it("opens nothing where nothing is kept, at the start and at each minute", async () => {
    const { start, minute, opened, shown } = watching([fakeService("slack")]);
    await start().started;
    await minute();
    expect(opened()).toBe(0);
    expect(shown.at(-1)).toEqual({ notSent: 0, unknown: 0, sentences: [] });
    expect(editor.told).toEqual([]);
  });

  it("does nothing at a minute where nobody is connected", async () => {
    const { start, minutes, shown } = watching([]);
    await start().started;
    const before = shown.length;
    for (const callback of minutes) callback();
    await Promise.resolve();
    expect(shown).toHaveLength(before);
  });

  it("sends at the start what an earlier session left", async () => {
    const slack = fakeService("slack");
    const { fake, start } = watching([slack]);
    await (await fake.outbox()).enqueue([draft("é")]);
    await start().started;
    expect(slack.sent).toHaveLength(1);
    expect(await fake.left()).toEqual([]);
    expect(editor.told).toEqual([]);
  });

  it("sends at the next minute what came in without being sent", async () => {
    const slack = fakeService("slack");
    const { fake, start, minute } = watching([slack]);
    await start().started;
    await (await fake.outbox()).enqueue([draft("漢")]);
    await minute();
    await vi.waitFor(async () => {
      expect(await fake.left()).toEqual([]);
    });
    expect(slack.sent).toHaveLength(1);
  });

  it("notes at a later minute what the file did not take, without sending it again", async () => {
    const slack = fakeService("slack");
    let isClosed = true;
    const note = () => (isClosed ? Promise.reject(new Error("The disk is full.")) : Promise.resolve());
    const { fake, start, minute } = watching([slack], { note });
    await (await fake.outbox()).enqueue([draft("a")]);
    await start().started;
    expect((await fake.left()).map(({ state }) => state.kind)).toEqual(["sent"]);
    isClosed = false;
    await minute();
    await vi.waitFor(async () => {
      expect(await fake.left()).toEqual([]);
    });
    expect(slack.sent).toHaveLength(1);
  });

  it("asks no service at a minute where all that is left waits for a person", async () => {
    const slack = fakeService("slack", () => refused);
    const { fake, start, minute, shown } = watching([slack]);
    await (await fake.outbox()).enqueue([draft("a")]);
    await start().started;
    await minute();
    expect(slack.sent).toHaveLength(1);
    expect(shown.at(-1)).toMatchObject({ notSent: 1, unknown: 0 });
  });

  it("says once what of an earlier session was not sent, and leads to the outbox", async () => {
    const slack = fakeService("slack", (_, nth) => (nth === 1 ? refused : lost));
    const { fake, start, minute } = watching([slack]);
    await (await fake.outbox()).enqueue([draft("a"), draft("b")]);
    await start().started;
    await vi.waitFor(() => {
      expect(editor.ran).toEqual(["sitrep.outbox.show"]);
    });
    await minute();
    expect(editor.told).toEqual(["2 messages of an earlier session may not have been sent."]);
  });

  it("shows at once what a command could not send, and that it was sent then", async () => {
    const slack = fakeService("slack", (request, nth) =>
      nth === 1 ? refused : taking("slack")(request, nth),
    );
    const { fake, start, shown } = watching([slack]);
    await start().started;
    const outbox = await fake.outbox();
    const [kept] = await outbox.enqueue([draft("a")]);
    await outbox.run();
    await vi.waitFor(() => {
      expect(shown.at(-1)).toMatchObject({
        notSent: 1,
        sentences: ["It was not sent to #inc-checkout. It is closed."],
      });
    });
    await outbox.sendAgain(kept?.id ?? "");
    await vi.waitFor(() => {
      expect(shown.at(-1)).toMatchObject({ notSent: 0, unknown: 0 });
    });
  });

  it("sends nothing in Restricted Mode", async () => {
    const slack = fakeService("slack");
    const { fake, start, minute } = watching([slack], { isTrusted: false });
    await (await fake.outbox()).enqueue([draft("a")]);
    await start().started;
    await minute();
    expect(slack.sent).toEqual([]);
    expect(await fake.left()).toHaveLength(1);
  });

  it("takes up what waits as soon as the workspace is trusted", async () => {
    const slack = fakeService("slack");
    const { fake, start, trust } = watching([slack], { isTrusted: false });
    await (await fake.outbox()).enqueue([draft("é 漢")]);
    await start().started;
    trust.isGiven = true;
    trust.tell();
    await vi.waitFor(async () => {
      expect(await fake.left()).toEqual([]);
    });
    expect(slack.sent).toHaveLength(1);
  });

  it("goes on saying how it stands once the last account is gone", async () => {
    const slack = fakeService("slack", () => refused);
    const { fake, start, minute, shown } = watching([slack]);
    const outbox = await fake.outbox();
    const [kept] = await outbox.enqueue([draft("a")]);
    await start().started;
    const before = shown.length;
    await fake.accounts.forget({ id: "slack" });
    await vi.waitFor(() => {
      expect(shown.length).toBeGreaterThan(before);
    });
    expect(shown.at(-1)).toMatchObject({ notSent: 1 });
    await outbox.discard(kept?.id ?? "");
    await minute();
    expect(shown.at(-1)).toMatchObject({ notSent: 0, unknown: 0 });
    expect(slack.sent).toHaveLength(1);
  });

  it("looks no more once it is let go of", async () => {
    const { start, minutes } = watching([fakeService("slack")]);
    const watch = start();
    await watch.started;
    watch.dispose();
    expect(minutes.size).toBe(0);
  });
});

describe("what is left in the outbox", () => {
  const sending = (minutesAgo: number) =>
    deliveryOf({ kind: "sending", since: confirmedAt - minutesAgo * 60_000, owner: "gone" });

  it("counts what was begun long ago, not what is being sent", () => {
    expect(outboxLeft({ deliveries: [sending(1)], unreadable: [] }, confirmedAt)).toMatchObject({
      unknown: 0,
    });
    expect(outboxLeft({ deliveries: [sending(4)], unreadable: [] }, confirmedAt)).toMatchObject({
      unknown: 1,
    });
  });

  it("counts what can't be read: it may have been sent", () => {
    const left = outboxLeft({ deliveries: [], unreadable: ["d9"] }, confirmedAt);
    expect(left).toEqual({ notSent: 0, unknown: 1, sentences: ["d9 in the outbox can't be read."] });
  });
});

describe("the sign that something was not sent", () => {
  it.each([
    [{ notSent: 1, unknown: 0 }, "$(mail) 1 not sent"],
    [{ notSent: 0, unknown: 2 }, "$(mail) 2 perhaps not sent"],
    [{ notSent: 3, unknown: 1 }, "$(mail) 3 not sent, 1 perhaps"],
  ])("says so in words and leads to the outbox: %o", (counts, text) => {
    createOutboxBar().show({ ...counts, sentences: ["It was not sent to #inc. It is closed."] });
    expect(editor.item).toMatchObject({ shown: true, text, command: "sitrep.outbox.show" });
    expect(editor.item.tooltip).toBe("It was not sent to #inc. It is closed.\nClick to show the outbox.");
    expect(editor.item.accessibilityInformation.label).toContain("not sent");
  });

  it("is hidden once there is nothing", () => {
    createOutboxBar().show({ notSent: 0, unknown: 0, sentences: [] });
    expect(editor.item.shown).toBe(false);
  });
});
