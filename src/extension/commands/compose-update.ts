import { Uri } from "vscode";
import { audiences, type Audience } from "../../core/model/audience.ts";
import type { EditorCommand, Services, Steering } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident } from "./active-incident.ts";

/** Drafts an update in the cockpit's composer, or, where no page can be shown, in the editor's own boxes. */
export const composeUpdateCommand: EditorCommand = {
  id: "sitrep.update.compose",
  async run(services, steering, argument) {
    const asked = await askedFor(services, argument);
    if (asked === undefined) return;
    if (!openComposer(services, steering, asked)) await natively(services, asked);
  },
};

/** The same in the editor's own boxes: nothing but a keyboard is needed, and no page. */
export const composeUpdateQuickly: EditorCommand = {
  id: "sitrep.update.quick",
  async run(services, _steering, argument) {
    const asked = await askedFor(services, argument);
    if (asked !== undefined) await natively(services, asked);
  },
};

/** The same for a mail, to whom it concerns outside the chats. */
export const mailUpdate: EditorCommand = {
  id: "sitrep.update.mail",
  async run(services, _steering, argument) {
    const asked = await askedFor(services, argument);
    if (asked !== undefined) await natively(services, asked, "mail");
  },
};

interface Asked {
  readonly file: LibraryFile;
  /** Undefined: whose turn it is. */
  readonly audience: Audience | undefined;
}

/** Whoever reminds of an update names incident and audience (see `ComposeArgument`); else it is the incident at hand. */
async function askedFor(services: Services, argument: unknown): Promise<Asked | undefined> {
  const fields = typeof argument === "object" && argument !== null ? argument : {};
  const incident = "incident" in fields && typeof fields.incident === "string" ? fields.incident : undefined;
  const named = "audience" in fields ? fields.audience : undefined;
  const known = incident === undefined ? undefined : services.library.get(Uri.parse(incident, true));
  const file = known ?? (await activeIncident(services));
  return file && { file, audience: audiences.find((audience) => audience === named) };
}

function openComposer(services: Services, { cockpit }: Steering, { file, audience }: Asked): boolean {
  services.library.choose(file.uri);
  try {
    cockpit.compose(file.uri.toString(), audience);
    return true;
  } catch (error) {
    services.log.error(`Opening the composer: ${String(error)}`);
    return false;
  }
}

/** Loaded at its first use: it brings the words of updates and names along. */
async function natively(
  services: Services,
  { file, audience }: Asked,
  first: "copy" | "mail" = "copy",
): Promise<void> {
  const { composeNatively } = await import("../updates/compose-natively.ts");
  await composeNatively(services, file, audience, first);
}
