import { Disposable, EventEmitter, Uri, workspace, type Event } from "vscode";
import { readBaseline, type RuleCounts } from "../../core/lint/baseline.ts";
import { templatePaths, withTemplates } from "../../core/lint/team-template.ts";
import { ruleDeclarations } from "../../core/lint/rule-declarations.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { policyFileName, type Policy } from "../../core/policy/policy.ts";
import { policyForFile } from "../../core/policy/policy-for-file.ts";
import { readPolicy, type PolicyReading } from "../../core/policy/read-policy.ts";
import { currentText, openDocument } from "./file-text.ts";
import { foldersUpwards } from "./folders-upwards.ts";
import type { Lifetime } from "./lifetime.ts";

/** The policies of the workspace: for each file the nearest one upwards counts. */
export interface Policies extends Lifetime {
  readonly policyFor: (file: Uri) => Promise<Policy>;
  /** The policy file that counts for a file; undefined where the defaults hold. */
  readonly fileFor: (file: Uri) => Promise<Uri | undefined>;
  /** What the team's baseline holds of a file; undefined where there is none, or none that can be read. */
  readonly knownIn: (file: Uri, policy: Policy) => Promise<RuleCounts | undefined>;
  /** How often policies changed until now, for `noteBare`. */
  readonly edition: () => number;
  /** Tells that there was no policy in a folder, once policies had changed so often: it need not be looked for. */
  readonly noteBare: (folder: Uri, edition: number) => void;
  /** Fires when a policy file was edited, made or deleted. */
  readonly onDidChange: Event<void>;
  /** What a policy file's text says, and what is broken in it. */
  readonly readingOf: (text: string) => PolicyReading;
}

export function createPolicies(): Policies {
  const read = new Map<string, Promise<Policy | undefined>>();
  const changed = new EventEmitter<void>();
  let edition = 0;
  const forget = (): void => {
    edition += 1;
    read.clear();
    changed.fire();
  };
  const watcher = workspace.createFileSystemWatcher(`**/${policyFileName}`);
  const parts = Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.path.endsWith(`/${policyFileName}`)) forget();
    }),
  );
  const policyIn = (folder: Uri): Promise<Policy | undefined> => {
    const file = Uri.joinPath(folder, policyFileName);
    const known = read.get(file.toString());
    if (known !== undefined) return known;
    const policy = currentText(file).then(
      (text) => (text === undefined ? undefined : readPolicy(text, ruleDeclarations).policy),
      () => undefined, // a folder that can't be read has no policy; the defaults hold
    );
    read.set(file.toString(), policy);
    return policy;
  };
  const nearest = async (
    file: Uri,
  ): Promise<{ readonly folder: Uri; readonly policy: Policy } | undefined> => {
    for (const folder of foldersUpwards(file)) {
      const policy = await policyIn(folder);
      if (policy !== undefined) return { folder, policy };
    }
    return undefined;
  };
  const fileFor = async (file: Uri): Promise<Uri | undefined> => {
    const found = await nearest(file);
    return found && Uri.joinPath(found.folder, policyFileName);
  };
  const knownIn = async (file: Uri, { lint }: Policy): Promise<RuleCounts | undefined> => {
    const policyFile = lint.baseline === undefined ? undefined : await fileFor(file);
    if (lint.baseline === undefined || policyFile === undefined) return undefined;
    const baselineFile = Uri.joinPath(policyFile, "..", lint.baseline);
    const text = await currentText(baselineFile).catch(() => undefined); // the command line says what is wrong with it
    const baseline = text === undefined ? undefined : readBaseline(text);
    if (baseline === undefined || typeof baseline === "string") return undefined;
    return baseline[pathBelow(Uri.joinPath(baselineFile, ".."), file)];
  };
  return {
    fileFor,
    knownIn,
    edition: () => edition,
    noteBare: (folder, since) => {
      const file = Uri.joinPath(folder, policyFileName);
      if (since === edition && !read.has(file.toString()) && openDocument(file) === undefined)
        read.set(file.toString(), Promise.resolve(undefined));
    },
    onDidChange: changed.event,
    readingOf: (text) => readPolicy(text, ruleDeclarations),
    policyFor: async (file) => {
      const found = await nearest(file);
      if (found === undefined) return defaultPolicy;
      const policy = policyForFile(found.policy, pathBelow(found.folder, file));
      return completed(policy, found.folder);
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

/** With the sections of the team's templates, as they stand now; one that can't be read asks for nothing, and the command line says so. */
async function completed(policy: Policy, folder: Uri): Promise<Policy> {
  const paths = templatePaths(policy);
  if (paths.length === 0) return policy;
  const texts = await Promise.all(
    paths.map((path) => currentText(Uri.joinPath(folder, path)).catch(() => undefined)),
  );
  const there = texts.filter((text) => text !== undefined);
  const before = whole.get(policy);
  if (before?.from.length === there.length && there.every((text, index) => text === before.from[index]))
    return before.policy;
  const made = withTemplates(policy, there);
  whole.set(policy, { from: there, policy: made });
  return made;
}

/** Policies with their templates: one that says the same must be the same, for readers ask whether it is. */
const whole = new WeakMap<Policy, { readonly from: readonly string[]; readonly policy: Policy }>();

function pathBelow(folder: Uri, file: Uri): string {
  const start = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return file.path.startsWith(start) ? file.path.slice(start.length) : file.path;
}
