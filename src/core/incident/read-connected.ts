import type { FrontMatter } from "../markdown/front-matter.ts";
import type { Problem } from "../model/problem.ts";
import { serviceOf } from "../model/service.ts";
import type { ConnectedThing, Snapshot } from "../model/snapshot.ts";
import { t } from "../text/say.ts";

/**
 * What a file is called at the services that it is connected to: `connected:` of its front matter, a line for each with an
 * id and an address. A service that is not known is left alone; a line of another shape is a problem.
 */
export function readConnected(frontMatter: FrontMatter | undefined): {
  readonly connected: Snapshot["connected"];
  readonly problems: readonly Problem[];
} {
  const keys = frontMatter?.keys(key);
  if (frontMatter === undefined || keys === undefined) return { connected: {}, problems: whole(frontMatter) };
  const said = new Map(frontMatter.pairs(key));
  const connected: Partial<Record<string, ConnectedThing>> = {};
  const problems: Problem[] = [];
  for (const name of keys) {
    const service = serviceOf(name);
    if (service === undefined) continue;
    const thing = connectedThing(said.get(name) ?? "");
    if (thing !== undefined) connected[service] = thing;
    else problems.push(...malformed(name, said.get(name), frontMatter));
  }
  return { connected, problems };
}

const key = "connected";

/** An id and where it is, as they stand in the front matter; undefined where it is something else. */
export function connectedThing(text: string): ConnectedThing | undefined {
  const [, id, url] = /^(\S+)(?:\s+(https?:\/\/\S+))?$/i.exec(text.trim()) ?? [];
  if (id === undefined || /^\.+$/.test(id)) return undefined; // in an address `..` is another place
  return { id, url: url ?? (/^https?:\/\//i.test(id) ? id : undefined) };
}

function whole(frontMatter: FrontMatter | undefined): readonly Problem[] {
  const range = frontMatter?.place(key);
  if (frontMatter === undefined || range === undefined || frontMatter.isEmpty(key)) return [];
  const message = t(
    "Unexpected `connected` in the front matter, expected a line below it for each service, like `{0}`.",
    example,
  );
  return [{ code: "connected-unknown", message, range }];
}

function malformed(name: string, found: string | undefined, frontMatter: FrontMatter): readonly Problem[] {
  const range = frontMatter.place(key, name);
  if (range === undefined) return [];
  const message =
    found === undefined
      ? t("`{0}` under `connected` has no id, expected a line like `{1}`.", name, example)
      : t(
          "Unexpected `{0}` for `{1}` under `connected`, expected an id and an address, like `{2}`.",
          found,
          name,
          example,
        );
  return [{ code: "connected-unknown", message, range }];
}

const example = "slack: C024BE91L https://example.slack.com/archives/C024BE91L";
