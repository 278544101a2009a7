import { snapshotToJson } from "../../core/incident/snapshot-to-json.ts";
import { filledText, integer, optional, record } from "../../protocol/decoder.ts";
import { confirmPrivate, incidentFor, incidentNamed, readable } from "./incident-named.ts";
import { quoted, type Tool } from "./tool.ts";

interface Input {
  readonly incident: string | undefined;
  readonly entries: number | undefined;
}

/** So many of the latest entries are told, unless more are asked for: a day-long incident has hundreds. */
const usualEntries = 40;

/** An incident as it stands: state, roles, deadlines, steps, the latest entries. What nobody knows is null. */
export const getIncident: Tool<Input> = {
  input: record<Input>({ incident: optional(filledText), entries: optional(integer(1)) }),
  confirm: async (services, { incident }) => confirmPrivate(await incidentNamed(services, incident)),
  async run(services, { incident, entries = usualEntries }, call) {
    const { uri, read, policy } = readable(await incidentFor(services, incident, call), call);
    const whole = snapshotToJson(read.snapshot, read.document.lines, policy);
    const { timeline } = read.snapshot;
    const shown = Array.isArray(whole["timeline"]) ? whole["timeline"].slice(-entries) : [];
    return {
      note: quoted,
      file: uri.path,
      entriesLeftOut: timeline.length - shown.length,
      ...whole,
      timeline: shown,
    };
  },
};
