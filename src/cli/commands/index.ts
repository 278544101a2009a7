import type { Command } from "../command.ts";
import { actionsCommand } from "./actions.ts";
import { connectionsCommand } from "./connections.ts";
import { declareCommand } from "./declare.ts";
import { dueCommand } from "./due.ts";
import { exportCommand } from "./export.ts";
import { externalCommand } from "./external.ts";
import { gitSetupCommand } from "./git-setup.ts";
import { importCommand } from "./import.ts";
import { insightsCommand } from "./insights.ts";
import { lintCommand } from "./lint.ts";
import { logCommand } from "./log.ts";
import { meetingCommand } from "./meeting.ts";
import { mergeCommand } from "./merge.ts";
import { outboxCommand } from "./outbox.ts";
import { policyCommand } from "./policy.ts";
import { publishCommand } from "./publish.ts";
import { readCommand } from "./read.ts";
import { recoverCommand } from "./recover.ts";
import { reopenCommand } from "./reopen.ts";
import { resolveCommand } from "./resolve.ts";
import { reviewCommand } from "./review.ts";
import { reviewStateCommand } from "./review-state.ts";
import { roleCommand } from "./role.ts";
import { severityCommand } from "./severity.ts";
import { statusCommand } from "./status.ts";
import { stepCommand } from "./step.ts";
import { syncCommand } from "./sync.ts";
import { updateCommand } from "./update.ts";

/** Every command of the command line, in the order of an incident's life. */
export const commands: readonly Command[] = [
  declareCommand,
  logCommand,
  importCommand,
  statusCommand,
  severityCommand,
  roleCommand,
  stepCommand,
  dueCommand,
  updateCommand,
  syncCommand,
  resolveCommand,
  reopenCommand,
  reviewCommand,
  reviewStateCommand,
  meetingCommand,
  exportCommand,
  externalCommand,
  publishCommand,
  actionsCommand,
  insightsCommand,
  outboxCommand,
  connectionsCommand,
  readCommand,
  recoverCommand,
  lintCommand,
  mergeCommand,
  policyCommand,
  gitSetupCommand,
];
