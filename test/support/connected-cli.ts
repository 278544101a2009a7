import path from "node:path";
import type { Fetch, Net } from "../../src/adapters/http/net.ts";
import { run } from "../../src/cli/run.ts";
import { builtInRunbooks, workplace, type Outcome, type Workplace } from "./cli.ts";
import { at } from "./record.ts";
import { moved, type Move } from "./scripted-net.ts";

/** A request as a service saw it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A workplace with services that answer as they are told. */
export interface ConnectedWorkplace extends Workplace {
  readonly asked: Asked[];
  /** What the next requests whose `METHOD url` holds a text get, before what services usually say. */
  readonly answer: (holds: string, move: Move) => void;
  /** What whoever sits at the terminal types; nobody does until then. */
  readonly sit: (answer: string) => void;
  /** What they were asked. */
  readonly questions: string[];
}

export const tokens = {
  SITREP_SLACK_TOKEN: "xoxb-1-token-of-ours",
  SITREP_STATUSPAGE_KEY: "key-of-ours",
  SITREP_GITHUB_TOKEN: "ghp_tokenofours",
  SITREP_NOTION_TOKEN: "ntn_tokenofours",
} as const;

/** The clock stands at 2026-11-21T14:10Z. */
export function connectedWorkplace(env: Readonly<Record<string, string>> = tokens): ConnectedWorkplace {
  const place = workplace();
  const asked: Asked[] = [];
  const told: { readonly holds: string; readonly move: Move }[] = [];
  const questions: string[] = [];
  const time = hastyTime();
  let typed: string | undefined;
  const fetch: Fetch = (url, request) => {
    const { method, headers, body = "" } = request;
    asked.push({ method, url, headers, body });
    const line = `${method} ${url}`;
    const move = [...told, ...usual].find(({ holds }) => line.includes(holds))?.move;
    return moved(move ?? { kind: "answer", status: 404, body: "{}" }, request);
  };
  const sitrepAt = async (now: string, ...args: readonly string[]): Promise<Outcome> => {
    const out: string[] = [];
    const error: string[] = [];
    const code = await run(args, {
      version: "1.2.3",
      input: () => Promise.resolve(""),
      now: () => at(now),
      cwd: place.folder,
      env: {
        ...env,
        XDG_STATE_HOME: path.join(place.folder, "state"),
        XDG_CACHE_HOME: path.join(place.folder, "caches"),
      },
      out: (text) => out.push(text),
      error: (text) => error.push(text),
      builtInRunbooks,
      net: { fetch, now: time.now, sleep: time.sleep },
      ask: typed === undefined ? undefined : answering(typed, questions),
    });
    return { code, out: out.join("\n"), error: error.join("\n") };
  };
  return {
    ...place,
    asked,
    questions,
    sitrepAt,
    sitrep: (...args) => sitrepAt("2026-11-21T14:10:00Z", ...args),
    answer: (holds, move) => told.unshift({ holds, move }),
    sit: (answer) => {
      typed = answer;
    },
  };
}

/** Time in which short waits are over at once; what waits longer is a time-out, and nobody is that slow here. */
function hastyTime(): Pick<Net, "now" | "sleep"> {
  let now = at("2026-11-21T14:10:00Z");
  return {
    now: () => now,
    sleep: (ms) => {
      if (ms >= 10_000) return new Promise(() => undefined);
      now += ms;
      return Promise.resolve();
    },
  };
}

function answering(typed: string, questions: string[]): (question: string) => Promise<string> {
  return (question) => {
    questions.push(question);
    return Promise.resolve(typed);
  };
}

/** An answer with a body of JSON. */
export function says(body: unknown, status = 200): Move {
  return { kind: "answer", status, body: JSON.stringify(body) };
}

const incident = { id: "p31zjtct2jer", shortlink: "https://stspg.io/p31zjtct2jer" };
const permalink = "https://acme.slack.com/archives/C024BE91L/p1503435956000247";

/** What services say where nothing else was told. */
const usual: readonly { readonly holds: string; readonly move: Move }[] = [
  { holds: "subscribers/count", move: says({ email: 1200, sms: 4 }) },
  { holds: "GET https://api.statuspage.io/", move: says([]) },
  { holds: "POST https://api.statuspage.io/", move: says(incident, 201) },
  { holds: "chat.postMessage", move: says({ ok: true, ts: "1503435956.000247", channel: "C024BE91L" }) },
  { holds: "chat.getPermalink", move: says({ ok: true, permalink }) },
  { holds: "auth.test", move: says({ ok: true, user: "sitrep", team: "Acme" }) },
];
