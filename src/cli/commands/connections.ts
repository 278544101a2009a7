import { serviceNames, services, type Service } from "../../core/ports/service.ts";
import type { Command, Shell } from "../command.ts";
import { openDesk } from "../connections/desk.ts";
import { endpointVariable, ownAccount, valueOf } from "../connections/own-account.ts";

/** What is known of a service. */
interface Row {
  readonly service: Service;
  readonly ready: boolean;
  /** The variables that are not set. */
  readonly lacking: readonly string[];
  /** The address in place of its own. */
  readonly endpoint: string | undefined;
  /** Who we are there, or why nobody lets us in; undefined where that was not asked. */
  readonly who: string | undefined;
}

export const connectionsCommand: Command = {
  name: "connections",
  usage: "[--test] [--json]",
  summary: "Show which services the environment lets Sitrep in at; nothing secret is printed.",
  options: {
    test: { type: "boolean", help: "Ask each who we are there; exits with 1 where one does not let us in" },
    json: { type: "boolean", help: "A list with one row for each service" },
  },
  takes: { least: 0, most: 0 },
  async run(args, shell) {
    const rows: Row[] = [];
    for (const service of services) rows.push(await rowOf(service, args.flag("test"), shell));
    if (args.flag("json")) shell.out(JSON.stringify(rows, undefined, 2));
    else for (const row of rows) shell.out(line(row));
    return rows.some(({ ready, lacking }) => !ready && lacking.length === 0) ? 1 : 0;
  },
};

async function rowOf(service: Service, isTested: boolean, shell: Shell): Promise<Row> {
  const endpoint = valueOf(shell.env, endpointVariable(service));
  const account = ownAccount(service, shell.env);
  const row = { service, lacking: [], endpoint, who: undefined };
  if (account.kind === "lacking") return { ...row, ready: false, lacking: account.variables };
  const opened = (await openDesk(shell)).open(account);
  if (opened.kind === "refused") return { ...row, ready: false, who: opened.reason };
  if (!isTested) return { ...row, ready: true };
  const answer = await opened.connection.whoAmI();
  return answer.kind === "answered"
    ? { ...row, ready: true, who: answer.value }
    : { ...row, ready: false, who: [answer.reason, answer.remedy ?? ""].join(" ").trim() };
}

function line({ service, ready, lacking, endpoint, who }: Row): string {
  const name = serviceNames[service].padEnd(20);
  const at = endpoint === undefined ? "" : ` (at ${endpoint})`;
  if (lacking.length > 0) return `${name}not connected: set ${lacking.join(", ")}`;
  if (!ready) return `${name}does not work${at}: ${who ?? "unknown"}`;
  return `${name}ready${at}${who === undefined ? "" : `: ${who}`}`;
}
