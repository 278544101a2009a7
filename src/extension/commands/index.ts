import { groupActions, openActionsBoard, showActionsOf } from "./actions-commands.ts";
import type { EditorCommand } from "../context.ts";
import type { AfterwardsId } from "./afterwards.ts";
import type { CommandId } from "../contributions.ts";
import { assignRole } from "./assign-role.ts";
import { changeSeverity } from "./change-severity.ts";
import { composeUpdateCommand, composeUpdateQuickly, mailUpdate } from "./compose-update.ts";
import { createIncidentTicket } from "./create-incident-ticket.ts";
import { connectService, disconnectService, testConnection } from "./connect-service.ts";
import { deleteEntry, editEntry, moveEntry, retypeEntry, starEntry, unstarEntry } from "./entry-commands.ts";
import {
  addRunbook,
  closeIncident,
  declareDrill,
  declareIncidentCommand,
  declarePrivate,
  openCockpit,
  openDuties,
  openIncident,
  reopenIncident,
  switchIncident,
} from "./incident-commands.ts";
import { briefSomebody, copyWhomToTell, handOverRole } from "./hand-over.ts";
import { logEvent } from "./log-event.ts";
import { logFromGit } from "./log-from-git.ts";
import { logSelection } from "./log-selection.ts";
import { pasteTimeline } from "./paste-timeline.ts";
import { logFromChat, logFromPager } from "./log-from-services.ts";
import { noteToPager } from "./note-to-pager.ts";
import { openIncidentChannel } from "./open-incident-channel.ts";
import { pageSomebody } from "./page-somebody.ts";
import { markPrivate, markPublic } from "./private-incident.ts";
import { openReviewDesk, readThroughTimeline } from "./open-review-desk.ts";
import { resolveIncident } from "./resolve-incident.ts";
import { settleHypothesis } from "./settle-hypothesis.ts";
import { logStepRun, runStepCommand } from "./run-step-command.ts";
import { showInsights } from "./show-insights.ts";
import { showOutbox } from "./show-outbox.ts";
import { showSimilarIncidents } from "./show-similar-incidents.ts";
import { showStepsOfRole } from "./show-steps-of-role.ts";
import { setStatus } from "./set-status.ts";
import { showNextActions } from "./show-next-actions.ts";
import { blockStep, completeStep, nextStep, skipStep, undoStep } from "./step-commands.ts";
import { syncIncidentCommand } from "./sync-incident.ts";
import { logCommands, watchTerminals } from "./terminal-commands.ts";

/** Every command of the manifest; the type holds the list to be whole. */
export const editorCommands: Readonly<Record<CommandId, EditorCommand>> = {
  "sitrep.incident.declare": declareIncidentCommand,
  "sitrep.incident.declareDrill": declareDrill,
  "sitrep.incident.declarePrivate": declarePrivate,
  "sitrep.timeline.log": logEvent,
  "sitrep.timeline.paste": pasteTimeline,
  "sitrep.timeline.git": logFromGit,
  "sitrep.timeline.selection": logSelection,
  "sitrep.terminal.watch": watchTerminals,
  "sitrep.terminal.log": logCommands,
  "sitrep.entry.star": starEntry,
  "sitrep.entry.unstar": unstarEntry,
  "sitrep.entry.edit": editEntry,
  "sitrep.entry.move": moveEntry,
  "sitrep.entry.retype": retypeEntry,
  "sitrep.entry.delete": deleteEntry,
  "sitrep.update.compose": composeUpdateCommand,
  "sitrep.update.quick": composeUpdateQuickly,
  "sitrep.status.set": setStatus,
  "sitrep.severity.change": changeSeverity,
  "sitrep.role.assign": assignRole,
  "sitrep.role.handOver": handOverRole,
  "sitrep.incident.brief": briefSomebody,
  "sitrep.incident.whomToTell": copyWhomToTell,
  "sitrep.incident.makePrivate": markPrivate,
  "sitrep.incident.makePublic": markPublic,
  "sitrep.cockpit.open": openCockpit,
  "sitrep.step.next": nextStep,
  "sitrep.step.complete": completeStep,
  "sitrep.step.skip": skipStep,
  "sitrep.step.block": blockStep,
  "sitrep.step.undo": undoStep,
  "sitrep.step.run": runStepCommand,
  "sitrep.step.logRun": logStepRun,
  "sitrep.runbook.add": addRunbook,
  "sitrep.runbook.suggest": later("sitrep.runbook.suggest"),
  "sitrep.runbook.role": showStepsOfRole,
  "sitrep.incident.resolve": resolveIncident,
  "sitrep.incident.reopen": reopenIncident,
  "sitrep.incident.close": closeIncident,
  "sitrep.review.write": later("sitrep.review.write"),
  "sitrep.review.severity": later("sitrep.review.severity"),
  "sitrep.review.guide": openReviewDesk,
  "sitrep.review.readThrough": readThroughTimeline,
  "sitrep.review.state": later("sitrep.review.state"),
  "sitrep.review.meeting": later("sitrep.review.meeting"),
  "sitrep.incident.open": openIncident,
  "sitrep.hypothesis.settle": settleHypothesis,
  "sitrep.sync.run": syncIncidentCommand,
  "sitrep.incident.switch": switchIncident,
  "sitrep.incident.actions": showNextActions,
  "sitrep.duties.open": openDuties,
  "sitrep.policy.create": later("sitrep.policy.create"),
  "sitrep.criteria.publish": later("sitrep.criteria.publish"),
  "sitrep.update.mail": mailUpdate,
  "sitrep.channel.open": openIncidentChannel,
  "sitrep.chat.log": logFromChat,
  "sitrep.ticket.create": createIncidentTicket,
  "sitrep.actions.push": later("sitrep.actions.push"),
  "sitrep.actions.pull": later("sitrep.actions.pull"),
  "sitrep.actions.board": openActionsBoard,
  "sitrep.actions.group": groupActions,
  "sitrep.actions.filter": showActionsOf,
  "sitrep.insights.show": showInsights,
  "sitrep.incident.similar": showSimilarIncidents,
  "sitrep.incident.export": later("sitrep.incident.export"),
  "sitrep.review.external": later("sitrep.review.external"),
  "sitrep.review.publish": later("sitrep.review.publish"),
  "sitrep.postmortem.publish": later("sitrep.postmortem.publish"),
  "sitrep.page.trigger": pageSomebody,
  "sitrep.page.note": noteToPager,
  "sitrep.page.log": logFromPager,
  "sitrep.outbox.show": showOutbox,
  "sitrep.connection.connect": connectService,
  "sitrep.connection.test": testConnection,
  "sitrep.connection.disconnect": disconnectService,
};

/** A command for which nobody waits in an incident: loaded, with all that it writes, when it is run. */
function later(id: AfterwardsId): EditorCommand {
  return {
    id,
    run: async (services, steering, argument) => {
      const { afterwards } = await import("./afterwards.ts");
      await afterwards[id].run(services, steering, argument);
    },
  };
}
