import { describe, expect, it, vi } from "vitest";
import { Emitter } from "../../support/emitter.ts";

vi.mock("vscode", () => ({ EventEmitter: Emitter }));

const { accountOf, createAccounts } = await import("../../../src/extension/connections/accounts.ts");
const { readAccounts } = await import("../../../src/extension/connections/account.ts");

function storage() {
  const kept = new Map<string, unknown>();
  const secret = new Map<string, string>();
  const changed = new Emitter<{ readonly key: string }>();
  const state = {
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };
  const secrets = {
    get: (key: string) => Promise.resolve(secret.get(key)),
    store: (key: string, value: string) => {
      secret.set(key, value);
      changed.fire({ key });
      return Promise.resolve();
    },
    delete: (key: string) => {
      secret.delete(key);
      changed.fire({ key });
      return Promise.resolve();
    },
    onDidChange: changed.event,
  };
  return { kept, secret, accounts: () => createAccounts(state as never, secrets) };
}

const slack = { service: "slack", name: undefined, who: "Acme, as sitrep" } as const;
const token = { token: "xoxb-é 漢 🚒", site: undefined, account: undefined };

describe("the accounts of one person", () => {
  it("are kept over windows, with what lets us in among the secrets alone", async () => {
    const { kept, secret, accounts } = storage();
    await accounts().keep(slack, token);
    const again = accounts();
    expect(again.list()).toEqual([{ id: "slack", ...slack }]);
    expect(await again.credentialsOf({ id: "slack" })).toEqual(token);
    expect(JSON.stringify([...kept])).not.toContain("xoxb");
    expect([...secret.keys()]).toEqual(["sitrep.slack"]);
  });

  it("are one for each service, and one for each name of a webhook", async () => {
    const { accounts } = storage();
    const all = accounts();
    await all.keep(slack, token);
    await all.keep({ ...slack, who: "Acme, as somebody else" }, { ...token, token: "xoxb-2" });
    await all.keep({ service: "teams", name: "Executives", who: "a workflow" }, token);
    await all.keep({ service: "teams", name: "Everybody", who: "a workflow" }, token);
    expect(all.list().map(({ id, who }) => `${id}: ${who}`)).toEqual([
      "slack: Acme, as somebody else",
      "teams Executives: a workflow",
      "teams Everybody: a workflow",
    ]);
    expect(accountOf(all, "teams", "Everybody")?.id).toBe("teams Everybody");
    expect(accountOf(all, "jira")).toBeUndefined();
  });

  it("are forgotten with what let us in, and every window hears of it", async () => {
    const { secret, accounts } = storage();
    const [one, other] = [accounts(), accounts()];
    await one.keep(slack, token);
    const heard = vi.fn();
    other.onDidChange(heard);
    await one.forget({ id: "slack" });
    expect(heard).toHaveBeenCalled();
    expect(other.list()).toEqual([]);
    expect([...secret]).toEqual([]);
  });

  it("have no credentials where the secret is gone or of another shape", async () => {
    const { secret, accounts } = storage();
    await accounts().keep(slack, token);
    for (const broken of ["", "no JSON", "3", "null", "{}", '{"token":3}']) {
      secret.set("sitrep.slack", broken);
      expect(await accounts().credentialsOf({ id: "slack" })).toBeUndefined();
    }
    secret.set("sitrep.slack", '{"token":"t","site":3}');
    expect(await accounts().credentialsOf({ id: "slack" })).toEqual({
      token: "t",
      site: undefined,
      account: undefined,
    });
  });

  it("are read from whatever was kept", () => {
    expect(readAccounts("x")).toEqual([]);
    expect(
      readAccounts([
        null,
        3,
        {},
        { service: "fax", who: "x" },
        { service: "jira" },
        { service: "jira", who: "Sam" },
      ]),
    ).toEqual([{ id: "jira", service: "jira", name: undefined, who: "Sam" }]);
  });
});
