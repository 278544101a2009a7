import type { CockpitIncident } from "../../src/protocol/cockpit.ts";
import { button } from "../elements/button.ts";
import { tag } from "../elements/tag.ts";
import { make, setHidden, setText } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { declared, nextUpdate, severity, status } from "./words.ts";

export interface HeaderCommands {
  /** Lets the host ask with its quick picks. */
  readonly choose: (what: "choose-severity" | "choose-status") => void;
  readonly composeUpdate: () => void;
}

/** What is going on: title, severity, status and the times that matter. */
export function createHeader(commands: HeaderCommands): Part<CockpitIncident> {
  const drill = tag(t("Drill"));
  const title = make("h1");
  const severityButton = button({
    label: "",
    press: () => {
      commands.choose("choose-severity");
    },
  });
  const statusButton = button({
    label: "",
    press: () => {
      commands.choose("choose-status");
    },
  });
  const updateButton = button({ label: t("Draft update"), press: commands.composeUpdate });
  const since = make("span", { class: "time" });
  const update = make("span", { class: "time" });
  const element = make(
    "header",
    { class: "head" },
    make("div", { class: "title" }, drill, title),
    make("div", { class: "choices" }, severityButton, statusButton, updateButton),
    make("p", { class: "times" }, since, update),
  );
  return {
    element,
    show: (incident) => {
      setHidden(drill, !incident.drill);
      setText(title, incident.title);
      setText(severityButton, t("Severity: {0}…", severity(incident)));
      setText(statusButton, t("Status: {0}…", status(incident)));
      setText(since, declared(incident));
      setText(update, nextUpdate(incident));
      update.classList.toggle("late", (incident.nextUpdate?.minutesLeft ?? 0) < 0);
    },
  };
}
