import type { LogOutputChannel, Uri } from "vscode";
import type { Connections } from "./connections/connections.ts";
import type { Changes } from "./host/changes.ts";
import type { Clock } from "./host/clock.ts";
import type { Computer } from "./host/computer.ts";
import type { Library } from "./host/library.ts";
import type { NotedCommands } from "./host/noted-commands.ts";
import type { PeopleNear } from "./host/people-near.ts";
import type { FactsService } from "./host/facts.ts";
import type { Policies } from "./host/policies.ts";
import type { Proposals } from "./host/proposals.ts";
import type { RaiseWatch } from "./host/raise-watch.ts";
import type { Reader } from "./host/reader.ts";
import type { Recovery } from "./host/recovery.ts";
import type { ShownTexts } from "./host/shown-text.ts";
import type { Runbooks } from "./host/runbooks.ts";
import type { StepTerminals } from "./host/step-terminals.ts";
import type { Store } from "./host/store.ts";
import type { Sync } from "./host/sync.ts";
import type { TicketStates } from "./host/ticket-states.ts";
import type { TeamTemplates } from "./updates/team-templates.ts";
import type { CockpitPanel } from "./views/cockpit-panel.ts";
import type { PagePanel } from "./views/page-panel.ts";
import type { ReviewsLook } from "./views/reviews-look.ts";

/** What commands and views work with: made once by the composition root and handed in. */
export interface Services {
  readonly extensionUri: Uri;
  readonly clock: Clock;
  /** Undefined in a browser's host. */
  readonly computer: Computer | undefined;
  readonly store: Store;
  readonly library: Library;
  readonly policies: Policies;
  /** What is counted of all incidents in the open folders. */
  readonly facts: FactsService;
  readonly peopleNear: PeopleNear;
  readonly raises: RaiseWatch;
  readonly reader: Reader;
  readonly changes: Changes;
  readonly recovery: Recovery;
  readonly proposals: Proposals;
  readonly texts: ShownTexts;
  readonly runbooks: Runbooks;
  readonly sync: Sync;
  /** Undefined in a browser's host. */
  readonly connections: Connections | undefined;
  readonly teamTemplates: TeamTemplates;
  readonly ticketStates: TicketStates;
  readonly noted: NotedCommands;
  readonly stepTerminals: StepTerminals;
  /** Takes secrets out of a text; rejects where that fails, and then the text is not to be shown. */
  readonly maskSecrets: (text: string) => Promise<string>;
  readonly log: LogOutputChannel;
}

/** The views that commands steer. */
export interface Steering {
  readonly cockpit: CockpitPanel;
  /** Narrows the Runbook view to the steps of a role; undefined shows all. */
  readonly showRole: (role: string | undefined) => void;
  /** Shows a step in the Runbook view; `focus` moves the focus there. */
  readonly revealStep: (line: number, focus: boolean) => Promise<void>;
  readonly reviews: ReviewsLook;
  /** Made when it is first asked for. */
  readonly actionsBoard: () => Promise<Pick<PagePanel<never>, "reveal">>;
  /** Puts a review on the Review Desk and opens it; `readThrough` goes to its timeline. */
  readonly reviewDesk: () => Promise<{
    readonly open: (review: Uri, readThrough?: boolean) => void;
  }>;
  /** The review that is on the Review Desk, while it is open. */
  readonly reviewOnDesk: () => Uri | undefined;
  readonly insights: () => Promise<{ readonly show: () => void }>;
}

/** A command of the palette: one file each, `commands/index.ts` lists them. */
export interface EditorCommand {
  readonly id: string;
  readonly run: (services: Services, steering: Steering, argument: unknown) => Promise<void>;
}
