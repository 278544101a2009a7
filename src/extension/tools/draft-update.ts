import { audiences, type Audience } from "../../core/model/audience.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { blankRequest } from "../../core/updates/compose-update.ts";
import { updateFormats, type UpdateFormat } from "../../core/updates/update-format.ts";
import { filledText, oneOf, optional, record } from "../../protocol/decoder.ts";
import { composeFor } from "../updates/compose-for.ts";
import { confirmPrivate, incidentFor, incidentNamed, readable } from "./incident-named.ts";
import { quoted, type Tool } from "./tool.ts";

interface Input {
  readonly incident: string | undefined;
  readonly audience: Audience | undefined;
  readonly format: UpdateFormat | undefined;
}

/** The update that is owed next, drafted from the record alone, with what the guard says of it. Nothing is sent or logged. */
export const draftUpdateTool: Tool<Input> = {
  input: record<Input>({
    incident: optional(filledText),
    audience: optional(oneOf(audiences)),
    format: optional(oneOf(updateFormats)),
  }),
  confirm: async (services, { incident }) => confirmPrivate(await incidentNamed(services, incident)),
  async run(services, { incident, audience, format }, call) {
    const file = readable(await incidentFor(services, incident, call), call);
    const now = services.clock.now();
    const { draft, warnings, customersFirst } = await composeFor(
      services,
      file,
      { ...blankRequest, audience, format },
      now,
    );
    return {
      note: quoted,
      audience: draft.audience,
      format: draft.format,
      status: draft.status ?? null,
      nextUpdate: draft.next === undefined ? null : formatInstant(draft.next),
      text: draft.text,
      unknown: draft.fields.filter(({ state }) => state === "blank").map(({ name }) => name),
      warnings: warnings.map(({ message }) => message),
      customersFirst,
    };
  },
};
