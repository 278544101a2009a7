import { l10n, window, type QuickPickItem, type Uri } from "vscode";
import type { Audience } from "../../core/model/audience.ts";
import type { Deadline } from "../../core/clock/deadline.ts";
import type { Notice } from "../../core/clock/notice.ts";
import { minute, type Instant } from "../../core/model/instant.ts";
import { inert } from "../../core/text/inert.ts";
import { sayPhrase } from "../../core/text/say.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { localZone } from "../host/local-zone.ts";
import { showBoth, showTime } from "../host/times.ts";
import { audienceName } from "../views/deadline-words.ts";
import { promptTitle } from "./active-incident.ts";
import { composeArgument } from "./compose-argument.ts";
import { runCommand } from "./run-command.ts";

/** Hushes a deadline of an incident until an instant; Infinity is for good. */
export type Hush = (incident: Uri, deadline: Deadline, until: Instant) => Promise<void>;

/** How long a snooze lasts, in minutes. */
const snoozes = [10, 30, 60];

/**
 * Tells of a missed deadline, or asks for a role or the severity: says what happened, then what can be done, and takes no
 * focus. What is chosen is about that incident, whichever is in the editor. Resolves when it was answered or closed.
 */
export async function tellDeadline(
  services: Services,
  file: LibraryFile,
  { deadline, others }: Notice,
  hush: Hush,
): Promise<void> {
  const message = `${messageOf(file, deadline, services.clock.now())}${moreWords(others)}`;
  const act = actionOf(services, file, deadline);
  const snooze = l10n.t("Snooze…");
  const stop = l10n.t("Stop");
  const isNudge = deadline.kind === "role" || deadline.kind === "severity";
  const buttons = isNudge ? [act.label] : [act.label, snooze, stop];
  const answer = await window.showWarningMessage(inert(message), ...buttons);
  if (answer === act.label) await act.run();
  if (answer === snooze) await snoozeFor(services, file, deadline, hush);
  if (answer === stop) await hush(file.uri, deadline, Infinity);
}

function messageOf(file: LibraryFile, deadline: Deadline, now: Instant): string {
  const incident = promptTitle(file);
  const time = showBoth(showTime(deadline.due, localZone(), now));
  switch (deadline.kind) {
    case "update":
      return deadline.first
        ? l10n.t(
            "{0}: the first update ({1}) was due at {2}. Send it: people wait for word.",
            incident,
            audienceName(deadline.audience),
            time,
          )
        : l10n.t(
            "{0}: the next update ({1}) was due at {2}. Send it, even if nothing changed.",
            incident,
            audienceName(deadline.audience),
            time,
          );
    case "tell":
      return l10n.t(
        "{0} is {1}: {2} should have heard of it by {3}. Tell them now.",
        incident,
        deadline.severity,
        sayPhrase(deadline.whom),
        time,
      );
    case "response":
      return l10n.t(
        "{0}: nobody has responded since it was declared; somebody should have by {1}. Log what you see, or name who takes it.",
        incident,
        time,
      );
    case "severity":
      return l10n.t(
        "{0}: nobody has said how bad it is. In doubt, choose the higher severity: it is easy to lower.",
        incident,
      );
    case "role":
      return l10n.t(
        "{0} has no {1} yet. Name somebody; one person may hold several roles.",
        incident,
        deadline.role,
      );
    case "step":
      return l10n.t(
        "{0}: the step {1} was due at {2}. Do it, or skip it with a reason.",
        incident,
        deadline.title,
        time,
      );
  }
}

/** How many more are late; they are told along. */
function moreWords(others: number): string {
  if (others === 0) return "";
  const words =
    others === 1
      ? l10n.t("One more is overdue: see the Incident view.")
      : l10n.t("{0} more are overdue: see the Incident view.", others);
  return ` ${words}`;
}

interface Action {
  readonly label: string;
  readonly run: () => Promise<void>;
}

function actionOf(services: Services, file: LibraryFile, deadline: Deadline): Action {
  switch (deadline.kind) {
    case "update":
      return draft(file, deadline.audience);
    case "tell":
      return draft(file, "stakeholders");
    case "response":
      return {
        label: l10n.t("Log Event"),
        run: () => on(services, file, () => runCommand("sitrep.timeline.log")),
      };
    case "severity":
      return {
        label: l10n.t("Choose Severity"),
        run: () => on(services, file, () => runCommand("sitrep.severity.change")),
      };
    case "role":
      return {
        label: l10n.t("Assign Role"),
        run: () => on(services, file, () => runCommand("sitrep.role.assign", deadline.role)),
      };
    case "step":
      return {
        label: l10n.t("Show Step"),
        run: () => runCommand("sitrep.line.open", file.uri, deadline.line),
      };
  }
}

function draft({ uri }: LibraryFile, audience: Audience): Action {
  const run = (): Promise<void> => runCommand("sitrep.update.compose", composeArgument(uri, audience));
  return { label: l10n.t("Draft"), run };
}

/** Runs what acts on the incident at hand, once that is this one: the person asked for it. */
async function on(services: Services, { uri }: LibraryFile, run: () => Promise<void>): Promise<void> {
  services.library.choose(uri);
  if (services.library.active()?.uri.toString() !== uri.toString()) {
    await window.showTextDocument(uri, { preview: false });
  }
  await run();
}

async function snoozeFor(
  services: Services,
  file: LibraryFile,
  deadline: Deadline,
  hush: Hush,
): Promise<void> {
  const items = snoozes.map((minutes): QuickPickItem & { readonly minutes: number } => ({
    label: l10n.t("{0} minutes", minutes),
    minutes,
  }));
  const picked = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder: l10n.t("Say nothing of it for how long? It stays overdue in the views."),
    ignoreFocusOut: true,
  });
  if (picked !== undefined) await hush(file.uri, deadline, services.clock.now() + picked.minutes * minute);
}
