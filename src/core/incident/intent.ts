import type { Audience } from "../model/audience.ts";
import type { EntryType } from "../model/entry.ts";
import type { Contained } from "../model/incident.ts";
import type { Instant } from "../model/instant.ts";
import type { Service } from "../model/service.ts";
import type { ReviewBlock } from "../model/review-block.ts";
import type { ReviewState } from "../model/review-state.ts";
import type { SeverityId } from "../model/severity.ts";
import type { ChosenTemplate, RerunChoice } from "../model/review-choice.ts";
import type { ReviewDepth } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";

/** A step is known by its text and which of the steps with that text it is (from 1). */
export interface StepRef {
  readonly text: string;
  readonly occurrence: number;
}

/** An entry is known by its first line (from 1); `text`, where given, must still be what it says. */
export interface EntryRef {
  readonly line: number;
  readonly text?: string | undefined;
}

/** The types a person may log as they like; the others change the incident and have an intent of their own. */
export const freeEntryTypes = [
  "alert",
  "impact",
  "change",
  "finding",
  "decision",
  "hypothesis",
  "update",
  "todo",
  "note",
] as const satisfies readonly EntryType[];

export type FreeEntryType = (typeof freeEntryTypes)[number];

export function isFreeEntryType(type: EntryType): type is FreeEntryType {
  return freeEntryTypes.some((free) => free === type);
}

/** An entry that comes from elsewhere; a note where no type is given. */
export interface ImportedEntry {
  readonly instant: Instant;
  readonly type?: FreeEntryType | undefined;
  readonly qualifier?: string | undefined;
  readonly text: string;
  readonly star?: boolean | undefined;
}

/** Begin an incident: the one intent that needs no file. */
export interface DeclareIntent {
  readonly kind: "declare";
  readonly at: Instant;
  readonly title: string;
  /** Undefined: not known yet, written `SEV?`. */
  readonly severity: SeverityId | undefined;
  readonly drill: boolean;
  /** Kept out of Sync and of connections unless confirmed, as a breach should be; false where left out. */
  readonly private?: boolean | undefined;
  /** Markdown of the runbook to copy into the record; undefined for none. */
  readonly runbook: string | undefined;
}

/** What a person wants done to an incident. `at` is the moment of the key press, or an earlier one that was stated. */
export type Intent =
  | {
      readonly kind: "log";
      readonly at: Instant;
      readonly type: FreeEntryType;
      readonly qualifier?: string | undefined;
      readonly text: string;
      readonly star?: boolean | undefined;
    }
  /** Changes of an entry that is there; its time stays unless it is moved. */
  | { readonly kind: "edit-entry"; readonly at: Instant; readonly entry: EntryRef; readonly text: string }
  | { readonly kind: "move-entry"; readonly at: Instant; readonly entry: EntryRef; readonly to: Instant }
  | { readonly kind: "delete-entry"; readonly at: Instant; readonly entry: EntryRef }
  | { readonly kind: "star-entry"; readonly at: Instant; readonly entry: EntryRef; readonly star: boolean }
  | {
      readonly kind: "retype-entry";
      readonly at: Instant;
      readonly entry: EntryRef;
      readonly type: FreeEntryType;
      readonly qualifier?: string | undefined;
    }
  /** Entries that were chosen from elsewhere, each at its own moment. */
  | { readonly kind: "import-entries"; readonly at: Instant; readonly entries: readonly ImportedEntry[] }
  | { readonly kind: "set-status"; readonly at: Instant; readonly status: Status }
  | { readonly kind: "set-severity"; readonly at: Instant; readonly severity: SeverityId | undefined }
  /** A name of undefined empties the role. */
  | {
      readonly kind: "assign-role";
      readonly at: Instant;
      readonly role: string;
      readonly name: string | undefined;
    }
  /** Keeps the incident out of Sync and of connections, or lets it in again. */
  | { readonly kind: "set-private"; readonly at: Instant; readonly private: boolean }
  | { readonly kind: "complete-step"; readonly at: Instant; readonly step: StepRef }
  | { readonly kind: "skip-step"; readonly at: Instant; readonly step: StepRef; readonly reason: string }
  | { readonly kind: "block-step"; readonly at: Instant; readonly step: StepRef; readonly reason: string }
  | { readonly kind: "undo-step"; readonly at: Instant; readonly step: StepRef }
  /** Copies the steps of one more runbook behind those that are there. */
  | { readonly kind: "add-runbook"; readonly at: Instant; readonly title: string; readonly markdown: string }
  | { readonly kind: "resolve"; readonly at: Instant; readonly contained: Contained }
  | { readonly kind: "reopen"; readonly at: Instant }
  | { readonly kind: "close-as-not-an-incident"; readonly at: Instant }
  /** What it is called at a service, once something was made there. */
  | {
      readonly kind: "note-connection";
      readonly at: Instant;
      readonly service: Service;
      readonly id: string;
      readonly url: string | undefined;
    }
  /** An update went somewhere: `entryAt`, `audience` and `text` say which; it is logged where it is not there yet. */
  | {
      readonly kind: "note-sent";
      readonly at: Instant;
      readonly entryAt: Instant;
      readonly audience: Audience;
      readonly text: string;
      readonly service: Service;
      /** What people call the place, `Slack #ops`; where it is empty, the service's name. */
      readonly label: string;
      readonly url: string | undefined;
    }
  /** An action of a review has a ticket now; it is known as a step is, by its text and which of those it is. */
  | {
      readonly kind: "link-action";
      readonly at: Instant;
      readonly text: string;
      readonly occurrence: number;
      /** What the ticket is called, `OPS-13`. */
      readonly label: string;
      readonly url: string;
    }
  /** An action is done. */
  | {
      readonly kind: "tick-action";
      readonly at: Instant;
      readonly text: string;
      readonly occurrence: number;
    }
  /** What was worded with a guide goes into a review. */
  | { readonly kind: "write-block"; readonly at: Instant; readonly block: ReviewBlock }
  /** What became of a review. */
  | { readonly kind: "set-review-state"; readonly at: Instant; readonly state: ReviewState }
  /** When a review is talked through. */
  | { readonly kind: "set-review-meeting"; readonly at: Instant; readonly meeting: Instant }
  /** A depth of undefined: as the severity suggests. */
  | {
      readonly kind: "write-review";
      readonly at: Instant;
      readonly depth: ReviewDepth | undefined;
      /** Undefined: the usual one. */
      readonly template?: ChosenTemplate | undefined;
    }
  /** A review takes in what its record came to say; `record` is the record's text. */
  | {
      readonly kind: "rerun-review";
      readonly at: Instant;
      readonly record: string;
      readonly recordName: string;
      /** Undefined: as deep as the review says. */
      readonly depth?: ReviewDepth | undefined;
      /** The Markdown of the template; undefined: the usual one. */
      readonly template?: string | undefined;
      readonly choice: RerunChoice;
    };
