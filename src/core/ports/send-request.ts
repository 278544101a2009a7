import type { CalendarDate } from "../model/calendar-date.ts";
import type { Status } from "../model/status.ts";

/**
 * Something to be sent, in the words of the capability and of no vendor. Plain data: it is kept on disk until its outcome
 * is known. `markdown` is the source of a text; each adapter writes it in its vendor's form. A request is complete: what had
 * to be looked up (the id of a channel, of a page) was looked up before.
 */
export type SendRequest = ChatRequest | StatusPageRequest | TrackerRequest | PageRequest | PagingRequest;

/** A place to read on, under a text that is cut and in bookmarks. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

export type ChatRequest =
  /** Makes the channel, or finds the one of that name. Its outcome's `id` is the channel's. */
  | { readonly kind: "open-channel"; readonly name: string; readonly private: boolean }
  | { readonly kind: "set-topic"; readonly channel: string; readonly topic: string }
  /** By the vendor's ids of persons. */
  | { readonly kind: "invite"; readonly channel: string; readonly members: readonly string[] }
  | { readonly kind: "bookmark"; readonly channel: string; readonly link: Link }
  /** Its outcome's `id` is the message's. `channel` is a name or an id; a webhook has its own and takes none. */
  | {
      readonly kind: "post-message";
      readonly channel: string | undefined;
      readonly markdown: string;
      readonly more: Link | undefined;
    }
  | { readonly kind: "pin-message"; readonly channel: string; readonly message: string };

export type ComponentStatus =
  | "operational"
  | "degraded_performance"
  | "partial_outage"
  | "major_outage"
  | "under_maintenance";

export type PageImpact = "none" | "minor" | "major" | "critical" | "maintenance";

export type StatusPageRequest =
  | {
      readonly kind: "open-page-incident";
      readonly page: string;
      readonly title: string;
      readonly status: Status;
      readonly markdown: string;
      readonly impact: PageImpact | undefined;
      /** What each component is in, by its id. */
      readonly components: Readonly<Record<string, ComponentStatus>>;
      /** Whether subscribers are told. */
      readonly notify: boolean;
    }
  | {
      readonly kind: "update-page-incident";
      readonly page: string;
      readonly incident: string;
      readonly status: Status;
      readonly markdown: string;
      readonly components: Readonly<Record<string, ComponentStatus>>;
      readonly notify: boolean;
    }
  /** Only after the incident is resolved there. */
  | {
      readonly kind: "publish-page-postmortem";
      readonly page: string;
      readonly incident: string;
      readonly markdown: string;
      readonly notify: boolean;
    };

export type TrackerRequest =
  | {
      readonly kind: "create-ticket";
      /** Key of a project, id of a team, or `owner/name` of a repository. */
      readonly project: string;
      /** The vendor's name for what kind of ticket it is; undefined where it has none. */
      readonly type: string | undefined;
      readonly title: string;
      readonly markdown: string;
      readonly labels: readonly string[];
      readonly due: CalendarDate | undefined;
      /** The vendor's id of a person. */
      readonly assignee: string | undefined;
      /** Where it came from. */
      readonly back: Link | undefined;
    }
  /** Links a ticket to something that was published. */
  | { readonly kind: "link-ticket"; readonly ticket: string; readonly link: Link };

export type PageRequest =
  | {
      readonly kind: "publish-page";
      /** A space, a parent page or a data source, as `pages.parentOf` gives it. */
      readonly parent: string;
      readonly title: string;
      readonly markdown: string;
      readonly back: Link | undefined;
    }
  | {
      readonly kind: "republish-page";
      /** As `pages.pageNow` gives it. */
      readonly page: string;
      readonly title: string;
      readonly markdown: string;
      readonly back: Link | undefined;
    };

export type PagingRequest =
  | {
      readonly kind: "page-people";
      /** Undefined where the connection itself belongs to one service. */
      readonly pagedService: string | undefined;
      readonly title: string;
      readonly text: string;
      readonly urgent: boolean;
      readonly link: Link | undefined;
    }
  | { readonly kind: "note-page"; readonly page: string; readonly text: string };

export type SendKind = SendRequest["kind"];
