import { InputBoxValidationSeverity, Uri, env, l10n, window, workspace } from "vscode";
import { formatInstantToMinute, clockIn, dateIn, type Instant } from "../../core/model/instant.ts";
import type { Attendee } from "../../core/review/meeting/meeting-file.ts";
import { meetingFileName, meetingPath } from "../../core/review/meeting/meeting-path.ts";
import { readMeetingTime, usualMeeting } from "../../core/review/meeting/meeting-time.ts";
import { reviewDue } from "../../core/review/review-due.ts";
import { iconless } from "../../core/text/inert.ts";
import { recordOf } from "../connections/review-of.ts";
import type { EditorCommand, Services } from "../context.ts";
import { currentText, fileReason } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { reviewFor } from "./review-argument.ts";

/**
 * Plans when a review is talked through: asks when, how long and who is invited, notes it in the review, and writes a
 * calendar file beside it. Planned again, the same meeting moves.
 */
export const planReviewMeeting: EditorCommand = {
  id: "sitrep.review.meeting",
  async run(services, steering, argument) {
    const review = await reviewFor(services, steering, argument);
    if (review === undefined) return;
    const at = await askTime(services, review);
    const minutes = at === undefined ? undefined : await askLength(review);
    const attendees = minutes === undefined ? undefined : await askAttendees(review);
    if (at === undefined || minutes === undefined || attendees === undefined) return;
    const outcome = await carryOut(services, review.uri, {
      kind: "set-review-meeting",
      at: services.clock.now(),
      meeting: at,
    });
    if (outcome.kind === "done") await writeFile(services, review, { at, minutes, attendees });
  },
};

async function askTime(services: Services, review: LibraryFile): Promise<Instant | undefined> {
  const { read, policy } = review;
  const { zone } = policy.calendar;
  const about = recordOf(services, review)?.read.snapshot ?? read.snapshot;
  const due = reviewDue(about.milestones.resolved, about.severity, policy)?.date;
  const offered = read.snapshot.review?.meeting ?? usualMeeting(due, services.clock.now(), policy);
  const asked =
    due === undefined
      ? l10n.t(
          "When is the review talked through? In {0}; it goes round {1} h before.",
          zone,
          policy.review.circulateHours,
        )
      : l10n.t(
          "When is the review talked through? In {0}; it goes round {1} h before and is due on {2}.",
          zone,
          policy.review.circulateHours,
          due,
        );
  const typed = await window.showInputBox({
    title: promptTitle(review),
    prompt: asked,
    value: `${dateIn(offered, zone)} ${clockIn(offered, zone)}`,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const at = readMeetingTime(text, zone);
      if (at === undefined)
        return l10n.t(
          "Write day and time like {0}, or an instant like {1}.",
          "2026-11-26 10:00",
          "2026-11-26T09:00Z",
        );
      if (at >= services.clock.now()) return undefined;
      const message = l10n.t("That moment has gone by: it is noted as a meeting that was held.");
      return { message, severity: InputBoxValidationSeverity.Warning };
    },
  });
  return typed === undefined ? undefined : readMeetingTime(typed, zone);
}

async function askLength(review: LibraryFile): Promise<number | undefined> {
  const picked = await window.showQuickPick(
    [60, 30, 45, 90, 120].map((minutes) => ({ label: l10n.t("{0} min", minutes), minutes })),
    { title: promptTitle(review), placeHolder: l10n.t("How long is it?"), ignoreFocusOut: true },
  );
  return picked?.minutes;
}

/** Nobody is invited who was not chosen. */
async function askAttendees(review: LibraryFile): Promise<readonly Attendee[] | undefined> {
  const known = review.policy.people.roster.flatMap(({ name, email }) =>
    email === undefined ? [] : [{ label: iconless(name), description: email, name, email }],
  );
  if (known.length === 0) return [];
  const picked = await window.showQuickPick(known, {
    title: promptTitle(review),
    placeHolder: l10n.t("Who is invited? Nobody, where none is chosen"),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ name, email }) => ({ name, email }));
}

async function writeFile(
  services: Services,
  review: LibraryFile,
  planned: { readonly at: Instant; readonly minutes: number; readonly attendees: readonly Attendee[] },
): Promise<void> {
  const file = Uri.joinPath(review.uri, "..", meetingFileName);
  const { snapshot } = review.read;
  const record = recordOf(services, review)?.read.snapshot;
  const meeting = {
    ...planned,
    path: meetingPath(review.uri.path),
    title: snapshot.title ?? record?.title ?? "Incident",
    drill: snapshot.drill || record?.drill === true,
    private: snapshot.private || record?.private === true,
    circulateHours: review.policy.review.circulateHours,
  };
  try {
    const { meetingFile } = await import("../../core/review/meeting/meeting-file.ts"); // with all that knows calendars
    const text = meetingFile(meeting, await currentText(file), services.clock.now());
    if (text === undefined) {
      void window.showErrorMessage(
        l10n.t(
          "The review says when its meeting is. {0} is the file of another calendar and was left as it is: move it away, then plan the meeting again.",
          meetingFileName,
        ),
      );
      return;
    }
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    void window.showErrorMessage(
      l10n.t(
        "The review says when its meeting is. {0} could not be written: {1}",
        meetingFileName,
        fileReason(error),
      ),
    );
    return;
  }
  await tell(file, planned.at);
}

async function tell(file: Uri, at: Instant): Promise<void> {
  const open = l10n.t("Open in Calendar");
  const said = l10n.t(
    "The meeting is planned for {0}. {1} beside the review takes it into a calendar.",
    formatInstantToMinute(at),
    meetingFileName,
  );
  const choice = await window.showInformationMessage(said, open);
  if (choice === open) await env.openExternal(file);
}
