import { l10n } from "vscode";
import { freeEntryTypes, type FreeEntryType } from "../../core/incident/intent.ts";
import { formatInstant, minute, parseInstant, type Instant } from "../../core/model/instant.ts";
import { filledText, oneOf, optional, record } from "../../protocol/decoder.ts";
import { promptTitle } from "../commands/active-incident.ts";
import type { Services } from "../context.ts";
import { asText, incidentFor, incidentNamed } from "./incident-named.ts";
import type { Tool } from "./tool.ts";

interface Input {
  readonly incident: string | undefined;
  readonly text: string;
  readonly type: FreeEntryType | undefined;
  readonly at: string | undefined;
}

/** Adds one entry to the timeline, after the person has read it and said yes. */
export const appendTimelineEntry: Tool<Input> = {
  input: record<Input>({
    incident: optional(filledText),
    text: filledText,
    type: optional(oneOf(freeEntryTypes)),
    at: optional(filledText),
  }),
  async confirm(services, input) {
    const file = await incidentNamed(services, input.incident);
    const when = input.at === undefined ? l10n.t("now") : formatInstant(momentOf(input, services));
    return {
      about: file.uri,
      title: l10n.t("Log this in {0}?", promptTitle(file)),
      message: asText(l10n.t("{0}, {1}: {2}", when, input.type ?? "note", input.text)),
    };
  },
  async run(services, input, call) {
    const { incident, text, type = "note" } = input;
    const { uri } = await incidentFor(services, incident, call);
    const at = momentOf(input, services);
    const outcome = await services.changes.apply(uri, { kind: "log", at, type, text });
    await services.library.refresh(uri);
    if (outcome.kind === "refused") throw new Error(`Nothing was written: ${outcome.reason}`);
    return { logged: { at: formatInstant(at), type, text }, file: uri.path };
  },
};

/** @throws Error where it is no instant, or one that has not come. */
function momentOf({ at }: Input, { clock }: Services): Instant {
  const now = clock.now();
  if (at === undefined) return now;
  const instant = parseInstant(at);
  if (instant === undefined) {
    throw new Error(`\`${at}\` is no instant. Write ISO 8601 with a zone, like 2026-11-21T14:02:11Z.`);
  }
  if (instant > now + minute) throw new Error(`${at} has not come yet. Log what has happened.`);
  return instant;
}
