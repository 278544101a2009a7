import { foldTimeline } from "../incident/fold.ts";
import type { ReadDocument } from "../incident/read-document.ts";
import { readFrontMatter, type FrontMatter } from "../markdown/front-matter.ts";
import { severityLabel, type SeverityId } from "../model/severity.ts";
import { nobody } from "../timeline/entry-meaning.ts";
import { setIn } from "./merge-front-matter.ts";

/** Keys of the front matter that say what the timeline adds up to. */
export const projectedKeys: readonly string[] = ["severity", "status", "roles"];

export interface ReadVersions {
  readonly base: ReadDocument | undefined;
  readonly ours: ReadDocument;
  readonly theirs: ReadDocument;
}

type Path = readonly [key: "severity" | "status"] | readonly [key: "roles", role: string];

/**
 * The merged front matter (a block with its fences) saying what the merged timeline adds up to. A value that somebody
 * wrote by hand against their timeline stays until the timeline says something new; what the timeline is silent about
 * stays as it was merged, and keys that are not there are not added.
 */
export function projectState(
  frontMatter: string,
  merged: ReadDocument,
  versions: ReadVersions,
  severities: readonly SeverityId[],
): string {
  const stated = readFrontMatter(frontMatter);
  if (stated === undefined || stated.problems.length > 0) return frontMatter;
  const sayings = (read: ReadDocument): Saying => sayingOf(read, severities);
  const sides = [versions.ours, versions.theirs].map((read) => ({ read, saying: sayings(read) }));
  const saying = sayings(merged);
  return pathsIn(stated, saying).reduce((text, path) => {
    const want = saying.value(path);
    if (want === undefined) return text;
    const byHand = new Set(
      sides.flatMap((side) => {
        const wrote = writtenAt(side.read.frontMatter, path);
        const other = sides.find((candidate) => candidate !== side);
        const isOld = isSame(wrote, writtenAt(versions.base?.frontMatter, path));
        const isTakenBack = isOld && !isSame(wrote, writtenAt(other?.read.frontMatter, path));
        const isByHand = wrote !== undefined && !isSame(wrote, side.saying.value(path)) && !isTakenBack;
        return isByHand && isSame(side.saying.value(path), want) ? [wrote] : [];
      }),
    );
    const [only] = byHand;
    const value = byHand.size === 1 && only !== undefined ? only : want;
    return isSame(writtenAt(stated, path), value) ? text : setIn(text, path, value);
  }, frontMatter);
}

interface Saying {
  /** What the timeline says of a key; undefined where it is silent. */
  readonly value: (path: Path) => string | undefined;
  readonly roles: readonly string[];
}

function sayingOf({ snapshot }: ReadDocument, severities: readonly SeverityId[]): Saying {
  const state = foldTimeline(snapshot.timeline, severities);
  const isSilent = state.declared === undefined;
  return {
    roles: state.roles.map(({ role }) => role),
    value: ([key, role]) => {
      if (key === "status") return state.status;
      if (key === "severity")
        return isSilent && state.severity === undefined ? undefined : severityLabel(state.severity);
      return state.roles.find((holder) => holder.role === role)?.name ?? (isSilent ? undefined : nobody);
    },
  };
}

/** The keys to be looked at; roles only where the front matter names any. */
function pathsIn(stated: FrontMatter, saying: Saying): readonly Path[] {
  const named = stated.pairs("roles").map(([role]) => role);
  const roles = named.length === 0 ? [] : [...new Set([...named, ...saying.roles])];
  return [
    ...(["severity", "status"] as const).flatMap((key): readonly Path[] =>
      stated.text(key) === undefined ? [] : [[key]],
    ),
    ...roles.map((role): Path => ["roles", role]),
  ];
}

function writtenAt(frontMatter: FrontMatter | undefined, [key, role]: Path): string | undefined {
  if (key !== "roles") return frontMatter?.text(key);
  return frontMatter?.pairs("roles").find(([name]) => name === role)?.[1];
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}
