import { setFrontMatter } from "../markdown/set-front-matter.ts";
import type { ConnectedThing } from "../model/snapshot.ts";
import { conflictLine } from "../text/conflict-markers.ts";
import { t } from "../text/say.ts";
import { webAddress } from "../text/web-link.ts";
import { planned, refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { connectedThing } from "./read-connected.ts";
import type { ReadDocument } from "./read-document.ts";

/**
 * Writes what a record or a review is called at a service into its front matter: `connected:` has a line for each, with an
 * id and an address. The line is set anew where it said something else; an address that is known is not taken away.
 */
export function noteConnection(
  { snapshot, document, frontMatter }: ReadDocument,
  intent: Extract<Intent, { kind: "note-connection" }>,
): Decision {
  const { service } = intent;
  if (!snapshot.ours || frontMatter === undefined || snapshot.kind === "runbook") {
    return refused(t("It is no incident or review of Sitrep's: its front matter has no `sitrep: 1`."));
  }
  const known = snapshot.connected[service];
  const thing = { id: intent.id.trim(), url: urlOf(intent, known) };
  if (connectedThing(thing.id) === undefined) {
    return refused(t("`{0}` is no id of {1}: expected one word.", intent.id, service));
  }
  if (known?.id === thing.id && known.url === thing.url) return planned([]);
  const { text, lines } = document;
  const line = conflictLine(text, lines, frontMatter.range);
  if (line !== undefined) {
    return refused(t("It has merge conflict markers at line {0}. Resolve them, then try again.", line), line);
  }
  const edits = setFrontMatter(text, frontMatter, ["connected", service], written(thing));
  if (edits.length > 0) return planned(edits);
  return refused(
    t(
      "The front matter can't be changed safely. Mend it by hand: under `connected` goes `{0}`.",
      `${service}: ${written(thing)}`,
    ),
  );
}

function urlOf(
  { id, url }: Pick<ConnectedThing, "id" | "url">,
  known: ConnectedThing | undefined,
): string | undefined {
  const address = url === undefined ? undefined : webAddress(url);
  return address ?? (known?.id === id.trim() ? known.url : connectedThing(id)?.url);
}

function written({ id, url }: ConnectedThing): string {
  return url === undefined || url === id ? id : `${id} ${url}`;
}
