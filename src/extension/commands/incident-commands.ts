import { Uri, commands, l10n, window } from "vscode";
import { severityLabel } from "../../core/model/severity.ts";
import { iconless } from "../../core/text/inert.ts";
import type { EditorCommand } from "../context.ts";
import { localZone } from "../host/local-zone.ts";
import { showBoth, showTime } from "../host/times.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { declareIncident } from "./declare-incident.ts";
import { pickRunbook } from "./pick-runbook.ts";

export const declareIncidentCommand: EditorCommand = {
  id: "sitrep.incident.declare",
  run: (services, steering) => declareIncident(services, steering),
};

export const declareDrill: EditorCommand = {
  id: "sitrep.incident.declareDrill",
  run: (services, steering) => declareIncident(services, steering, { drill: true }),
};

export const declarePrivate: EditorCommand = {
  id: "sitrep.incident.declarePrivate",
  run: (services, steering) => declareIncident(services, steering, { private: true }),
};

export const reopenIncident: EditorCommand = {
  id: "sitrep.incident.reopen",
  async run(services) {
    const file = await activeIncident(services);
    if (file !== undefined) await carryOut(services, file.uri, { kind: "reopen", at: services.clock.now() });
  },
};

export const closeIncident: EditorCommand = {
  id: "sitrep.incident.close",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const close = l10n.t("Close");
    const answer = await window.showQuickPick(
      [{ label: close, detail: l10n.t("It stays in the folder, without a review and out of the metrics") }],
      {
        title: promptTitle(file),
        placeHolder: l10n.t("Close as not an incident? Declaring it was right all the same"),
        ignoreFocusOut: true,
      },
    );
    if (answer?.label === close) {
      await carryOut(services, file.uri, { kind: "close-as-not-an-incident", at: services.clock.now() });
    }
  },
};

export const openIncident: EditorCommand = {
  id: "sitrep.incident.open",
  async run(services, _steering, argument) {
    const file = argument instanceof Uri ? services.library.get(argument) : await activeIncident(services);
    if (file !== undefined) await window.showTextDocument(file.uri, { preview: false });
  },
};

export const switchIncident: EditorCommand = {
  id: "sitrep.incident.switch",
  async run(services) {
    await services.library.ready;
    const active = services.library.active()?.uri.toString();
    const records = [...services.library.records()].sort(
      (a, b) =>
        Number(a.read.snapshot.status === "resolved") - Number(b.read.snapshot.status === "resolved") ||
        (b.read.snapshot.declared ?? 0) - (a.read.snapshot.declared ?? 0),
    );
    const items = records.map((file) => {
      const { snapshot } = file.read;
      return {
        label: iconless(promptTitle(file)),
        description: [
          severityLabel(snapshot.severity),
          snapshot.status ?? l10n.t("status unknown"),
          file.uri.toString() === active ? l10n.t("now") : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(" · "),
        detail:
          snapshot.declared === undefined
            ? ""
            : l10n.t("Since {0}", showBoth(showTime(snapshot.declared, localZone(), services.clock.now()))),
        uri: file.uri,
      };
    });
    const picked = await window.showQuickPick(items, {
      placeHolder: l10n.t("Which incident?"),
      ignoreFocusOut: true,
      matchOnDescription: true,
    });
    if (picked === undefined) return;
    services.library.choose(picked.uri);
    await window.showTextDocument(picked.uri, { preview: false });
  },
};

export const addRunbook: EditorCommand = {
  id: "sitrep.runbook.add",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const runbook = await pickRunbook(
      services,
      file.read.snapshot,
      l10n.t("Its steps are copied into the incident; the source is not changed"),
    );
    if (runbook === undefined) return;
    const { title, markdown } = runbook;
    await carryOut(services, file.uri, { kind: "add-runbook", at: services.clock.now(), title, markdown });
  },
};

export const openCockpit: EditorCommand = {
  id: "sitrep.cockpit.open",
  run: (_services, steering) => {
    steering.cockpit.reveal();
    return Promise.resolve();
  },
};

export const openDuties: EditorCommand = {
  id: "sitrep.duties.open",
  async run({ extensionUri }) {
    const page = Uri.joinPath(extensionUri, "media", "guides", "product-manager-as-communications-lead.md");
    await commands.executeCommand("markdown.showPreview", page);
  },
};
