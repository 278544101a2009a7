import type { ReadAll } from "../../facts/read-all-facts.ts";
import type { IncidentsRead } from "../../facts/read-incidents.ts";
import type { ClosedResult } from "../../facts/read-closed.ts";
import type { PublishedFile } from "../../git/published-file.ts";
import type { GitOptions, GitOutcome } from "../../git/run-git.ts";
import type { SyncRequest, SyncResult } from "../../git/sync-incident.ts";
import type { LogOutputChannel, Memento, SecretStorage, Uri } from "vscode";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Connections } from "../connections/connections.ts";
import type { Clock } from "./clock.ts";
import type { LibraryFile } from "./library-file.ts";

/**
 * What only a host on a computer has: a disk of its own and Git. In a browser's host there is none, and what needs it is
 * left out (docs/hosts.md). Paths are those of that computer.
 */
export interface Computer {
  readonly disk: Disk;
  readonly git: Git;
  /** The facts of all incidents in a folder. @throws Error of the file system; the signal's reason. */
  readonly readFacts: (root: string, wishes: FactsWishes) => Promise<IncidentsRead>;
  /**
   * Reads files that nobody has open on a thread of their own, in their order, by their full paths. Gives the paths that were
   * not read. @throws the signal's reason
   */
  readonly readClosed: (paths: readonly string[], wishes: ClosedWishes) => Promise<readonly string[]>;
  /** Services that words and tickets go to: browsers may not call them from a page. */
  readonly connect: (host: ConnectionsHost) => Connections;
}

/** How the facts of a folder are read, and where what was learnt is kept. */
export interface FactsWishes extends Pick<ReadAll, "report" | "signal"> {
  readonly extensionUri: Uri;
  readonly storage: Uri;
}

/** How files are read that nobody has open. */
export interface ClosedWishes {
  readonly extensionUri: Uri;
  /** The only part of a policy that reading asks for. */
  readonly severities: Policy["severities"];
  /** Gets some at a time, as they are ready. */
  readonly take: (results: readonly ClosedResult[]) => void;
  readonly signal: AbortSignal;
}

/** What connections need of the editor. */
export interface ConnectionsHost {
  readonly state: Memento;
  readonly secrets: SecretStorage;
  /** A folder that the windows of one person share. */
  readonly storage: Uri;
  readonly clock: Clock;
  /** Writes into a delivery's file what came of it. @throws Error where it can't. */
  readonly note: (delivery: Delivery) => Promise<void>;
  /** Whether the incident of a delivery is private, as its file says now. @throws Error where it can't be read. */
  readonly isPrivate: (delivery: Delivery) => Promise<boolean>;
  readonly log: LogOutputChannel;
}

export interface Disk {
  /** Whether a file is marked so: renaming over it would succeed and break a promise. */
  readonly isReadOnly: (path: string) => Promise<boolean>;
  /** Keeps the other writers of ours out until what it gives is called. @throws LockedError, Error of the file system. */
  readonly lock: (path: string) => Promise<() => Promise<void>>;
  /** Replaces a file in one step. @throws Error of the file system; the old text is untouched then. */
  readonly replace: (path: string, text: string) => Promise<void>;
  /** Has written a new file, with its folders, when it returns. @throws Error of the file system. */
  readonly writeNow: (path: string, text: string) => void;
}

export interface Git {
  readonly run: (folder: string, args: readonly string[], options?: GitOptions) => Promise<GitOutcome>;
  /** Who wrote the commits of a repository, as `git shortlog -sne` prints it; empty where nobody is known. */
  readonly authors: (folder: string) => Promise<string>;
  /** Where others find the very text of a file; undefined where they don't. */
  readonly published: (file: string) => Promise<PublishedFile | undefined>;
  /** Exchanges the folder of an incident with the others. */
  readonly exchange: (file: LibraryFile, options: ExchangeOptions) => Promise<SyncResult>;
}

/** What is asked of an exchange beside what the incident and its policy say. */
export type ExchangeOptions = Omit<
  SyncRequest,
  "repository" | "folder" | "remote" | "ref" | "merge" | "change"
>;
