import type { Instant } from "../../src/core/model/instant.ts";
import { smallLexicon } from "../../src/core/lint/lexicon/small-lexicon.ts";
import { nameSourcesOfRecord } from "../../src/core/lint/names/names-somebody.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import {
  blankRequest,
  composeUpdate,
  type ComposedUpdate,
  type ComposeRequest,
} from "../../src/core/updates/compose-update.ts";
import { updateTemplates } from "../../src/core/updates/update-templates.ts";
import { at, read } from "./record.ts";

export interface Composing extends Partial<ComposeRequest> {
  readonly now?: Instant | string;
  readonly policy?: Policy;
  /** A team's own templates by file name. */
  readonly templates?: Readonly<Record<string, string>>;
}

/** The update that is composed for a record at 14:10 UTC, unless another moment is named. */
export function compose(text: string, composing: Composing = {}): ComposedUpdate {
  const { now = "2026-11-21T14:10:00Z", policy = defaultPolicy, templates = {}, ...request } = composing;
  const { snapshot } = read(text, policy);
  return composeUpdate(
    snapshot,
    { ...blankRequest, ...request },
    {
      policy,
      now: typeof now === "string" ? at(now) : now,
      template: updateTemplates(new Map(Object.entries(templates))),
      names: nameSourcesOfRecord(snapshot, policy, smallLexicon),
    },
  );
}
