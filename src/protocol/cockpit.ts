import type { EntryType } from "../core/model/entry.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Status } from "../core/model/status.ts";
import type { StepState } from "../core/model/step.ts";

/** For the webview, which sees this folder only. */
export type { Instant };

/** Down, host → webview: always everything there is to show, since a hidden webview may have missed any message. */
export interface ToCockpit {
  readonly kind: "snapshot";
  /** Undefined where no incident is active. */
  readonly incident: CockpitIncident | undefined;
}

/** One incident as the cockpit shows it. All times are written out by the host: the webview knows no zones. */
export interface CockpitIncident {
  /** Stable name of the incident's document. Intents carry it, so that none acts on another incident. */
  readonly id: string;
  readonly title: string;
  readonly drill: boolean;
  /** Kept out of what goes to others unless somebody confirms it. */
  readonly private: boolean;
  readonly severity: CockpitSeverity;
  /** Undefined where the file's status cannot be understood. */
  readonly status: Status | undefined;
  readonly declared: CockpitDeclared | undefined;
  /** Undefined where no update is owed. */
  readonly nextUpdate: CockpitDue | undefined;
  /** Everything owed, the nearest first: updates, people to tell, empty roles, steps with a time. */
  readonly owed: readonly CockpitOwed[];
  /** Those the policy knows and those somebody holds. */
  readonly roles: readonly CockpitRole[];
  /** Why commands of steps cannot be run from here, in a sentence; undefined where they can. */
  readonly cannotRun: string | undefined;
  readonly steps: readonly CockpitStep[];
  /** Index in `steps` of the next open step; undefined where none is open. */
  readonly current: number | undefined;
  readonly counts: StepCounts;
  /** The last entries of the timeline in the file's order, newest last. */
  readonly entries: readonly CockpitEntry[];
  /** What the responder must know of the file, e.g. that it holds conflict markers. */
  readonly problems: readonly CockpitProblem[];
}

export interface CockpitSeverity {
  /** `SEV2`, or `SEV?` where it is unknown. */
  readonly label: string;
  /** `High`; undefined where the policy has no name for it. */
  readonly name: string | undefined;
}

/** A clock reading for people. */
export interface CockpitTime {
  /** `14:02Z`; what the file says where the moment is unknown. */
  readonly utc: string;
  /** `15:02`; undefined where it would say the same or is unknown. */
  readonly local: string | undefined;
}

export interface CockpitDeclared extends CockpitTime {
  /** Whole minutes since then, at the time of the snapshot. */
  readonly minutesAgo: number;
}

export interface CockpitDue extends CockpitTime {
  /** Whole minutes until then, at the time of the snapshot; 0 in the first minute that it is overdue, negative afterwards. */
  readonly minutesLeft: number;
}

/** Something owed, and what a press on it does. */
export interface CockpitOwed {
  /** `Executive update`, `Tell the product manager`, `Communications Lead`: words of the host. */
  readonly what: string;
  readonly due: CockpitDue;
  readonly act: OwedAct;
}

export type OwedAct =
  /** Opens the composer for whoever waits. */
  | { readonly kind: "write"; readonly audience: string }
  | { readonly kind: "assign"; readonly role: string }
  | { readonly kind: "show"; readonly step: StepRef }
  | { readonly kind: "rate" }
  /** Leads to the field for what was seen or done. */
  | { readonly kind: "log" };

export interface CockpitRole {
  readonly role: string;
  /** Undefined while nobody holds it. */
  readonly name: string | undefined;
}

/** Code of a step that may be run. */
export interface CockpitCommand {
  /** Which of the step's fenced blocks it is, from 0. */
  readonly index: number;
  readonly code: string;
}

export interface StepCounts {
  readonly done: number;
  readonly skipped: number;
  readonly blocked: number;
  readonly left: number;
}

/** What names a step: its text, and which of the steps with that text (1 for the first). */
export interface StepRef {
  readonly text: string;
  readonly occurrence: number;
}

export interface CockpitStep extends StepRef {
  /** As people count it: `3`, `3.1`. */
  readonly number: string;
  /** The text without the bracket that says who does it and when: owner and due time are shown apart. */
  readonly title: string;
  /** Its first line in the file, from 1. */
  readonly line: number;
  /** 0 at the top. */
  readonly depth: number;
  /** The heading it stands under, if any. */
  readonly phase: string | undefined;
  readonly state: StepState;
  /** False where the file has no box for it, so that it cannot be marked. */
  readonly markable: boolean;
  /** Why it was skipped or is blocked. */
  readonly reason: string | undefined;
  readonly owner: string | undefined;
  readonly due: CockpitDue | undefined;
  /** What stands below the step's text, rendered by the host. Not trusted: the webview lets an allow-list through. */
  readonly bodyHtml: string;
  readonly commands: readonly CockpitCommand[];
}

export interface CockpitEntry extends CockpitTime {
  readonly type: EntryType;
  readonly qualifier: string | undefined;
  readonly star: boolean;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface CockpitProblem {
  readonly message: string;
  /** From 1; undefined where it is about the whole file. */
  readonly line: number | undefined;
}

/** Up, webview → host: what the responder wants. `incident` is the `id` of the incident that was on the screen. */
export type FromCockpit =
  /** The page is there (first shown, shown again, reloaded) and wants a snapshot. */
  | { readonly kind: "ready" }
  | { readonly kind: "declare-incident" }
  | { readonly kind: "complete-step"; readonly incident: string; readonly step: StepRef }
  | {
      readonly kind: "skip-step";
      readonly incident: string;
      readonly step: StepRef;
      readonly reason: string;
    }
  | {
      readonly kind: "block-step";
      readonly incident: string;
      readonly step: StepRef;
      readonly reason: string;
    }
  | { readonly kind: "undo-step"; readonly incident: string; readonly step: StepRef }
  /** What is to be said of a step; `pressedAt` as with `log`. */
  | {
      readonly kind: "note-step";
      readonly incident: string;
      readonly step: StepRef;
      readonly text: string;
      readonly pressedAt: Instant;
    }
  /** Another step came on the screen: the list beside follows. */
  | { readonly kind: "show-step"; readonly incident: string; readonly step: StepRef }
  /** The host shows the whole command and asks before anything runs. */
  | {
      readonly kind: "run-command";
      readonly incident: string;
      readonly step: StepRef;
      readonly index: number;
    }
  /** As it is written in the step. */
  | { readonly kind: "open-link"; readonly incident: string; readonly href: string }
  /** `pressedAt` is when the first key of this text was pressed: what was seen was seen then, not at Enter. */
  | {
      readonly kind: "log";
      readonly incident: string;
      readonly text: string;
      readonly pressedAt: Instant;
    }
  | { readonly kind: "open-line"; readonly incident: string; readonly line: number }
  /** The host asks with its own quick picks. */
  | { readonly kind: "choose-severity"; readonly incident: string }
  | { readonly kind: "choose-status"; readonly incident: string }
  | { readonly kind: "resolve"; readonly incident: string }
  /** Gives a role to somebody, or to somebody else; undefined: the host asks which. */
  | { readonly kind: "assign-role"; readonly incident: string; readonly role: string | undefined }
  | { readonly kind: "hand-over"; readonly incident: string; readonly role: string | undefined }
  | { readonly kind: "copy-whom-to-tell"; readonly incident: string };
