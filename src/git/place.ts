import { realpath } from "node:fs/promises";
import path from "node:path";
import { t } from "../core/text/say.ts";
import { silentSsh, type MayAsk } from "./ask-nobody.ts";
import { openObjects, type Objects } from "./objects.ts";
import { runGit } from "./run-git.ts";
import { readSettings } from "./settings.ts";
import { syncRefs, whyNoSyncRef, type SyncRefs } from "./sync-refs.ts";

/** A working tree that shares incidents with a remote. */
export interface Repository {
  /** The top of the working tree. */
  readonly top: string;
  /** Git's folder of this working tree. */
  readonly gitFolder: string;
  /** Git's folder of all working trees of the repository. */
  readonly commonFolder: string;
  /** What it holds; whoever found the repository closes them. */
  readonly objects: Objects;
  readonly remote: string;
  /** The root of the refs that incidents are shared under. */
  readonly ref: string;
  readonly mayAsk: MayAsk;
  /** How SSH is started where nobody may be asked; undefined: as Git starts it. */
  readonly silentSsh: string | undefined;
  /** Whether the disk says which files may be run (`core.fileMode`). */
  readonly keepsModes: boolean;
  /** Where the person's hooks are (`core.hooksPath`), as it is written; undefined: where Git has them. */
  readonly hooksPath: string | undefined;
}

export interface RepositoryRequest {
  /** The working tree, or any folder in it. */
  readonly repository: string;
  readonly remote: string;
  readonly ref: string;
  /** Whether somebody is there who may be asked to sign in; default: nobody. */
  readonly mayAsk?: MayAsk | undefined;
}

/** The repository that an incident's folder is in. */
export interface Place extends Repository {
  /** The incident's folder from the top, with slashes. */
  readonly folder: string;
  readonly refs: SyncRefs;
}

export interface PlaceRequest extends RepositoryRequest {
  /** The incident's folder, from `repository` or absolute; it may be missing where only others have it so far. */
  readonly folder: string;
}

interface Refused {
  readonly kind: "refused";
  readonly reason: string;
}

/** Finds the repository (see `findRepository`) and the incident's folder in it, and says what is missing where Sync can't work. */
export async function findPlace(request: PlaceRequest): Promise<Place | Refused> {
  const repository = await findRepository(request);
  if ("kind" in repository) return repository;
  const folder = await fromTop(repository.top, path.resolve(request.repository, request.folder));
  if (folder === undefined) {
    return refused(t("{0} is no folder inside the repository {1}.", request.folder, repository.top));
  }
  return { ...repository, folder, refs: syncRefs(request.ref, request.remote, folder) };
}

/** Finds the repository, and says what is missing where nothing can be shared from it. */
export async function findRepository(request: RepositoryRequest): Promise<Repository | Refused> {
  const { remote, ref } = request;
  const bad = whyNoSyncRef(ref);
  if (bad !== undefined) return refused(bad);
  // A policy may come from anybody, and an option such as `--upload-pack=PROGRAM` would start a program.
  if (remote.startsWith("-"))
    return refused(t("`{0}` is no remote. Write a name such as origin, or a URL.", remote));
  const answer = await runGit(request.repository, [
    "rev-parse",
    ...["--show-toplevel", "--absolute-git-dir", "--git-common-dir"],
  ]);
  if (answer.kind === "failed") return refused(whyNoRepository(request.repository, answer.reason));
  const [top = "", gitFolder = "", common = ""] = answer.text.trim().split(/\r?\n/);
  const settings = await readSettings(top);
  const { remotes, keepsModes, hooksPath } = settings;
  if (!remotes.includes(remote) && !/[/:]/.test(remote)) return refused(whyNoRemote(remote, remotes));
  return {
    ...{ top, gitFolder, commonFolder: path.resolve(request.repository, common), objects: openObjects(top) },
    ...{ remote, ref, mayAsk: request.mayAsk ?? "nobody", silentSsh: silentSsh(settings, process.env) },
    ...{ keepsModes, hooksPath },
  };
}

function refused(reason: string): Refused {
  return { kind: "refused", reason };
}

function whyNoRepository(folder: string, said: string): string {
  if (!said.includes("not a git repository")) return said;
  return t("{0} is in no Git repository. Run `git init` and add a remote that your team shares.", folder);
}

function whyNoRemote(remote: string, others: readonly string[]): string {
  if (others.length === 0)
    return t("There is no remote. Add the one your team shares: git remote add {0} URL.", remote);
  return t("There is no remote `{0}`. Name one of {1}.", remote, others.join(", "));
}

/** A folder's path from the top with slashes, links followed; undefined where it is the top itself or outside. */
export async function fromTop(top: string, folder: string): Promise<string | undefined> {
  const relative = path.relative(await realpath(top), await real(folder));
  const parts = relative.split(path.sep);
  const isInside = relative !== "" && parts[0] !== ".." && !path.isAbsolute(relative);
  return isInside && !parts.includes(".git") ? parts.join("/") : undefined;
}

/** The real path of a folder of which the last parts may not be there yet. */
async function real(folder: string): Promise<string> {
  const found = await realpath(folder).catch(() => undefined); // not there yet
  if (found !== undefined || path.dirname(folder) === folder) return found ?? folder;
  return path.join(await real(path.dirname(folder)), path.basename(folder));
}

/** The commit a name stands for; undefined where there is none. */
export async function commitOf(
  { objects }: Pick<Repository, "objects">,
  name: string,
): Promise<string | undefined> {
  const [commit] = await objects.read([`${name}^{commit}`]);
  return commit?.name;
}
