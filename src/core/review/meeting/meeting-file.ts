import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from "ical-generator";
import { formatInstant, hour, minute, parseInstant, toSecond, type Instant } from "../../model/instant.ts";

/** A review's meeting, as a calendar is to show it. */
export interface Meeting {
  /** The review's path from the root of its workspace or repository, with `/`: the same meeting keeps its id by it. */
  readonly path: string;
  readonly title: string;
  readonly drill: boolean;
  readonly private: boolean;
  readonly at: Instant;
  readonly minutes: number;
  /** Hours before it at which the review goes round; 0 for no event of its own. */
  readonly circulateHours: number;
  /** Only who was chosen. */
  readonly attendees: readonly Attendee[];
}

export interface Attendee {
  readonly name: string;
  readonly email: string;
}

/** What a calendar file says of itself. */
interface Edition {
  readonly sequence: number;
  readonly stamp: Instant;
}

/**
 * The calendar file (RFC 5545) of a review's meeting and of the moment before it when the review goes round, its times in UTC,
 * which every calendar shows in its reader's zone. It is to stand in place of `previous`: the file that is there, if there is one. Where nothing has changed it is that one; else its number
 * grows, so that calendars take it over. Undefined where what is there is another calendar's.
 */
export function meetingFile(
  meeting: Meeting,
  previous: string | undefined,
  now: Instant,
): string | undefined {
  if (previous === undefined) return written(meeting, { sequence: 0, stamp: now });
  const lines = previous.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const before = editionOf(lines);
  if (before === undefined || !lines.includes(`UID:${idOf(meeting)}`)) return undefined;
  const same = written(meeting, before);
  return same === previous ? same : written(meeting, { sequence: before.sequence + 1, stamp: now });
}

function editionOf(lines: readonly string[]): Edition | undefined {
  const valueOf = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? "";
  const stamp = parseInstant(
    valueOf("DTSTAMP").replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"),
  );
  return stamp === undefined ? undefined : { sequence: Number(valueOf("SEQUENCE")), stamp };
}

function written(meeting: Meeting, { sequence, stamp }: Edition): string {
  const { at, minutes, circulateHours, attendees } = meeting;
  const name = `${meeting.drill ? "DRILL: " : ""}Review: ${meeting.title.replace(/\s+/g, " ").trim()}`;
  const calendar = ical({ prodId: { company: "Sitrep", product: "Sitrep", language: "EN" } });
  const shared = {
    sequence,
    stamp: dateOf(stamp),
    class: meeting.private ? ICalEventClass.PRIVATE : null,
  };
  const talk = calendar.createEvent({
    ...shared,
    id: idOf(meeting),
    start: dateOf(at),
    end: dateOf(at + minutes * minute),
    summary: name,
    description: `The review is talked through: what happened, what made it possible, what will be done.\n${meeting.path}`,
  });
  for (const attendee of attendees) talk.createAttendee({ ...attendee, rsvp: true });
  if (circulateHours > 0) {
    const from = at - circulateHours * hour;
    const round = calendar.createEvent({
      ...shared,
      id: `circulate-${idOf(meeting)}`,
      start: dateOf(from),
      end: dateOf(from + 15 * minute),
      summary: `Send round: ${name}`,
      description: `Whoever comes to the meeting at ${formatInstant(at)} reads it before.\n${meeting.path}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    round.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: `Send round: ${name}` });
  }
  return `${calendar.toString()}\r\n`;
}

/** The path in letters that no calendar reads anything into. */
function idOf({ path }: Meeting): string {
  return `${encodeURIComponent(path)}@sitrep`;
}

function dateOf(instant: Instant): Date {
  return new Date(toSecond(instant));
}
