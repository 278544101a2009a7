import type { FrontMatter } from "../markdown/front-matter.ts";
import { setFrontMatter } from "../markdown/set-front-matter.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { parseStatus } from "../model/status.ts";
import type { Policy } from "../policy/policy.ts";
import { parseSeverity } from "../policy/severity-policy.ts";
import type { TextEdit } from "../text/edit.ts";
import { nobody } from "../timeline/entry-meaning.ts";
import type { Intent } from "./intent.ts";

/** What repairs read: a file as `readDocument` returns it. */
export interface Drifted {
  readonly document: { readonly text: string };
  readonly snapshot: Snapshot;
  readonly frontMatter: FrontMatter | undefined;
}

const keys = ["severity", "status", "roles"] as const;

export type DriftKey = (typeof keys)[number];

/** The key that a drift problem is about; undefined for problems of another kind. */
export function driftKeyOf(problem: Problem, frontMatter: FrontMatter | undefined): DriftKey | undefined {
  if (problem.code !== "front-matter-drift") return undefined;
  return keys.find((key) => frontMatter?.place(key)?.start === problem.range.start);
}

/** One repair: the front matter says again what the timeline adds up to. */
export function alignFrontMatter(
  { document, snapshot, frontMatter }: Drifted,
  key: DriftKey,
): readonly TextEdit[] {
  if (frontMatter === undefined) return [];
  const set = (path: readonly [string] | readonly [string, string], value: string): readonly TextEdit[] =>
    setFrontMatter(document.text, frontMatter, path, value);
  switch (key) {
    case "severity":
      return set(["severity"], severityLabel(snapshot.severity));
    case "status":
      return snapshot.status === undefined ? [] : set(["status"], snapshot.status);
    case "roles": {
      const stated = frontMatter.pairs("roles").map(([role]) => role);
      const held = new Map(snapshot.roles.map((holder) => [holder.role, holder.name]));
      return [...new Set([...stated, ...held.keys()])].flatMap((role) =>
        set(["roles", role], held.get(role) ?? nobody),
      );
    }
  }
}

/** The other repair: intents that log what the front matter says, so that the timeline adds up to it. */
export function logFrontMatter(
  { snapshot, frontMatter }: Drifted,
  key: DriftKey,
  at: Instant,
  policy: Policy,
): readonly Intent[] {
  switch (key) {
    case "severity":
      return [
        { kind: "set-severity", at, severity: parseSeverity(policy, frontMatter?.text("severity") ?? "") },
      ];
    case "status": {
      const status = parseStatus(frontMatter?.text("status") ?? "");
      return status === undefined ? [] : [{ kind: "set-status", at, status }];
    }
    case "roles": {
      const stated = new Map(frontMatter?.pairs("roles"));
      const held = new Map(snapshot.roles.map((holder) => [holder.role, holder.name]));
      // A role that the front matter leaves out is nobody's there.
      return [...new Set([...stated.keys(), ...held.keys()])].flatMap((role) => {
        const name = stated.get(role) ?? nobody;
        if (name === (held.get(role) ?? nobody)) return [];
        return [{ kind: "assign-role", at, role, name: name === nobody ? undefined : name }];
      });
    }
  }
}
