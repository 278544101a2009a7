import type { CockpitIncident, OwedAct } from "../../src/protocol/cockpit.ts";
import { button } from "../elements/button.ts";
import { tag } from "../elements/tag.ts";
import { make, setHidden, setText } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { createDueList, createOverdueList } from "./owed-list.ts";
import { createRoleRow, type RoleCommands } from "./role-row.ts";
import { declared, isLate, nextUpdate, severity, status } from "./words.ts";

export interface HeaderCommands extends RoleCommands {
  /** Lets the host ask with its quick picks. */
  readonly choose: (what: "choose-severity" | "choose-status") => void;
  readonly composeUpdate: () => void;
  /** What a press on something owed does. */
  readonly act: (act: OwedAct) => void;
  readonly copyWhomToTell: () => void;
}

/** What is going on: title, what is overdue, the times that matter, severity, status and roles. */
export function createHeader(commands: HeaderCommands): Part<CockpitIncident> {
  const drill = tag(t("Drill"));
  const secret = tag(t("Private"));
  const title = make("h1");
  const overdue = createOverdueList(commands.act);
  const choices = createChoices(commands);
  const since = make("span", { class: "time" });
  const update = make("span", { class: "time" });
  const roles = createRoleRow(commands);
  const dueNext = createDueList(commands.act, commands.copyWhomToTell);
  const element = make(
    "header",
    { class: "head" },
    make("div", { class: "title" }, drill, secret, title),
    overdue.element,
    make("p", { class: "times" }, since, update),
    choices.element,
    roles.element,
    dueNext.element,
  );
  return {
    element,
    show: (incident) => {
      setHidden(drill, !incident.drill);
      setHidden(secret, !incident.private);
      setText(title, incident.title);
      overdue.show(incident.owed);
      setText(since, declared(incident));
      const isSaid = isLate({ due: incident.nextUpdate }) && incident.owed.some(isLate);
      setText(update, isSaid ? undefined : nextUpdate(incident));
      update.classList.toggle("late", isLate({ due: incident.nextUpdate }));
      choices.show(incident);
      roles.show(incident.roles);
      dueNext.show(incident.owed);
    },
  };
}

function createChoices(commands: HeaderCommands): Part<CockpitIncident> {
  const severityButton = button({
    label: t("Severity"),
    key: "V",
    press: () => {
      commands.choose("choose-severity");
    },
  });
  const statusButton = button({
    label: t("Status"),
    key: "T",
    press: () => {
      commands.choose("choose-status");
    },
  });
  const updateButton = button({ label: t("Draft update"), key: "W", press: commands.composeUpdate });
  return {
    element: make("div", { class: "choices" }, severityButton, statusButton, updateButton),
    show: (incident) => {
      setText(severityButton, t("Severity: {0}…", severity(incident)));
      setText(statusButton, t("Status: {0}…", status(incident)));
    },
  };
}
