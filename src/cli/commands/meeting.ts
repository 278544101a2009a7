import path from "node:path";
import { compareDates } from "../../core/model/calendar-date.ts";
import { dateIn, formatInstant, hour, type Instant } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { reviewDue } from "../../core/review/review-due.ts";
import type { Meeting } from "../../core/review/meeting/meeting-file.ts";
import { meetingFileName, meetingPath } from "../../core/review/meeting/meeting-path.ts";
import { readMeetingTime } from "../../core/review/meeting/meeting-time.ts";
import { createFile, replaceFile } from "../../disk/replace-file.ts";
import type { Command } from "../command.ts";
import { aboutWhat, reviewTarget } from "../connections/review-target.ts";
import { Failure } from "../failure.ts";
import { changeRecord } from "../host/change-record.ts";
import { reasonOf, textIfThere } from "../host/text-file.ts";

export const meetingCommand: Command = {
  name: "meeting",
  usage: "FILE WHEN [--minutes N] [--past]",
  summary: "Plan when a review is talked through: noted in the review, with a calendar file beside it.",
  options: {
    minutes: { type: "string", help: "How long it is (default: 60)" },
    past: { type: "boolean", help: "Note one that has been held" },
  },
  takes: { least: 2, most: 3 },
  async run(args, shell) {
    const [named, ...words] = args.positionals;
    const minutes = minutesIn(args.text("minutes"));
    const target = await reviewTarget(named, shell);
    const { file: review, policy } = target;
    const typed = words.join(" ");
    const at = readMeetingTime(typed, policy.calendar.zone);
    if (at === undefined) {
      throw new Failure(
        `\`${typed}\` is no moment. Write it like 2026-11-26T09:00Z, or "2026-11-26 10:00" in ${policy.calendar.zone}.`,
      );
    }
    if (at < shell.now() && !args.flag("past")) {
      throw new Failure(
        `${formatInstant(at)} has gone by. Write a moment to come; to note a meeting that was held, add --past.`,
      );
    }
    await changeRecord(target, { kind: "set-review-meeting", at: shell.now(), meeting: at }, shell);
    const file = path.join(path.dirname(review), meetingFileName);
    const { title = "Incident", drill, private: isPrivate } = aboutWhat(target).snapshot;
    await writeMeeting(
      file,
      {
        path: meetingPath(review),
        title,
        drill,
        private: isPrivate,
        at,
        minutes,
        circulateHours: policy.review.circulateHours,
        attendees: [],
      },
      shell.now(),
    );
    shell.out(`${path.relative(shell.cwd, file)}: ${formatInstant(at)}`);
    for (const line of lateness(at, aboutWhat(target).snapshot, policy, shell.now())) shell.error(line);
    return 0;
  },
};

/** What of a meeting to come is later than the policy has it: the meeting itself, or when the review goes round before it. */
function lateness(at: Instant, about: Snapshot, policy: Policy, now: Instant): readonly string[] {
  if (at < now) return [];
  const { zone } = policy.calendar;
  const due = reviewDue(about.milestones.resolved, about.severity, policy)?.date;
  const round = at - policy.review.circulateHours * hour;
  return [
    ...(due !== undefined && compareDates(dateIn(at, zone), due) > 0
      ? [`The review is due on ${due}; the meeting is later.`]
      : []),
    ...(round < now ? [`It was to go round by ${formatInstant(round)}: send it round now.`] : []),
  ];
}

function minutesIn(typed: string | undefined): number {
  const minutes = Number(typed ?? "60");
  if (Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60) return minutes;
  throw new Failure(`\`${typed ?? ""}\` is no length of a meeting. Write minutes, like 45.`);
}

async function writeMeeting(file: string, meeting: Meeting, now: Instant): Promise<void> {
  const previous = textIfThere(file);
  const { meetingFile } = await import("../../core/review/meeting/meeting-file.ts"); // with what knows calendars
  const text = meetingFile(meeting, previous, now);
  if (text === undefined) {
    throw new Failure(
      `${file} is the file of another calendar and was left as it is. Move it away, then try again.`,
    );
  }
  if (text === previous) return;
  await (previous === undefined ? createFile(file, text) : replaceFile(file, text)).catch(
    (error: unknown) => {
      throw new Failure(`Can't write ${file}: ${reasonOf(error)}.`);
    },
  );
}
