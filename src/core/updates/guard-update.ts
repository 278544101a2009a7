import { checkUpdate } from "../lint/updates/check-update.ts";
import type { UpdateProblem, UpdateProblemKind } from "../lint/updates/update-problem.ts";
import type { NameSources } from "../lint/names/named-person.ts";
import type { Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";
import type { Policy } from "../policy/policy.ts";
import type { TextRange } from "../text/range.ts";
import { t } from "../text/say.ts";
import type { UpdateDraft } from "./draft-update.ts";
import type { FilledLines } from "./fill-template.ts";
import { internalHostsOf } from "./internal-hosts-of.ts";
import { peopleTime } from "./people-time.ts";
import { promisedIn } from "./promised-in.ts";
import { withoutSentence } from "./without-sentence.ts";

/** Something that speaks against a draft as it is, and what can be done about it. Never a reason to hold it back. */
export interface UpdateWarning {
  /** The same for the same words, so that it stays silent once somebody keeps them. */
  readonly id: string;
  readonly kind: UpdateProblemKind | "blank" | "other-status" | "other-promise";
  readonly message: string;
  /** The field whose words it is about; undefined where they are the template's or are missing. */
  readonly field: string | undefined;
  readonly fixes: readonly UpdateFix[];
}

/** What a warning offers. Applying one changes the request; the next draft follows from that. */
export type UpdateFix =
  | { readonly kind: "type"; readonly label: string; readonly field: string; readonly value: string }
  | { readonly kind: "promise"; readonly label: string; readonly next: Instant }
  | { readonly kind: "say-status"; readonly label: string; readonly status: Status }
  | { readonly kind: "keep"; readonly label: string; readonly id: string };

/** What guarding depends on beside the draft. */
export interface GuardContext {
  readonly policy: Policy;
  readonly now: Instant;
  readonly names: NameSources;
  /** Ids of warnings that somebody has seen and keeps. */
  readonly kept: readonly string[];
}

/**
 * What to look at before an update goes out, in the order of the message: the linter's rules for updates, words that
 * customers can't place, blanks that are left, a status or a promise that says something else than the record will.
 */
export function guardUpdate(
  draft: UpdateDraft,
  snapshot: Pick<Snapshot, "status">,
  context: GuardContext,
): readonly UpdateWarning[] {
  const { audience, status, text } = draft;
  const { names, policy, now } = context;
  const problems = checkUpdate(text, { audience, status, names, internalHosts: internalHostsOf(policy) });
  return [
    ...otherStatus(draft, snapshot.status),
    ...blanks(draft),
    ...problems.map((problem) => warningOf(problem, draft, now)),
    ...otherPromise(draft, now),
  ].filter(({ id }) => !context.kept.includes(id));
}

function warningOf(problem: UpdateProblem, draft: UpdateDraft, now: Instant): UpdateWarning {
  const { kind, message, range } = problem;
  const words = kind === "next-time" ? "" : draft.text.slice(range.start, range.end);
  const id = `${kind}:${words}`;
  const place = kind === "next-time" ? undefined : placeOf(draft.lines, range);
  const fixes = [
    ...(kind === "next-time" ? promises(draft, now) : []),
    ...(place === undefined ? [] : fieldFixes(problem, place)),
  ];
  return { id, kind, message, field: place?.field, fixes: [...fixes, ...keepFixes(kind, id, place)] };
}

/** The words of a field with the place of a problem in them. */
interface Place {
  readonly field: string;
  readonly value: string;
  readonly range: TextRange;
}

/** Undefined where the range is not within what one field says. */
function placeOf(lines: FilledLines, range: TextRange): Place | undefined {
  let at = 0;
  for (const line of lines) {
    for (const { text, field, blank } of line) {
      const within = range.start >= at && range.end <= at + text.length;
      if (within && field !== undefined && !blank && field !== "next" && field !== "status") {
        return { field, value: text, range: { start: range.start - at, end: range.end - at } };
      }
      at += text.length;
    }
    at += 1; // the line break
  }
  return undefined;
}

function fieldFixes({ replacement }: UpdateProblem, { field, value, range }: Place): readonly UpdateFix[] {
  const removed = withoutSentence(value, range);
  const changed =
    replacement === undefined
      ? []
      : [
          {
            kind: "type",
            label: t("Change to “{0}”", replacement),
            field,
            value: `${value.slice(0, range.start)}${replacement}${value.slice(range.end)}`,
          } as const,
        ];
  return [...changed, { kind: "type", label: t("Remove"), field, value: removed }];
}

function keepFixes(kind: UpdateProblemKind, id: string, place: Place | undefined): readonly UpdateFix[] {
  if (kind !== "eta") return [{ kind: "keep", label: t("Keep"), id }];
  const label = t("Keep, confidence is high");
  if (place === undefined) return [{ kind: "keep", label, id }];
  // A forecast goes out only where high confidence is stated (design: ETA), so that keeping it states it.
  const { field, value, range } = place;
  const stated = `${value.slice(0, range.end)} (high confidence)${value.slice(range.end)}`;
  return [{ kind: "type", label, field, value: stated }];
}

function promises({ nextTimes }: UpdateDraft, now: Instant): readonly UpdateFix[] {
  return nextTimes
    .slice(0, 1)
    .map((next) => ({ kind: "promise", label: t("Promise {0}", peopleTime(next, now)), next }));
}

function blanks({ fields, lines }: UpdateDraft): readonly UpdateWarning[] {
  return fields
    .filter(({ state }) => state === "blank")
    .flatMap(({ name }) => {
      const shown = lines.flat().find(({ field, blank }) => field === name && blank)?.text;
      if (shown === undefined) return [];
      return [
        {
          id: `blank:${name}`,
          kind: "blank" as const,
          message: t("Unexpected blank `{0}`, expected words, or the line left out.", shown),
          field: name,
          fixes: [{ kind: "type" as const, label: t("Leave Out"), field: name, value: "" }],
        },
      ];
    });
}

function otherStatus({ status }: UpdateDraft, now: Status | undefined): readonly UpdateWarning[] {
  if (status === undefined || now === undefined || status === now) return [];
  const id = `other-status:${status}`;
  return [
    {
      id,
      kind: "other-status",
      message: t("Unexpected status `{0}` in an update, expected `{1}` as the incident has it.", status, now),
      field: undefined,
      fixes: [
        { kind: "say-status", label: t("Change to “{0}”", now), status: now },
        { kind: "keep", label: t("Keep"), id },
      ],
    },
  ];
}

/** The words promise another time than the one that was chosen: the record keeps the first that the text names. */
function otherPromise({ next, recordText }: UpdateDraft, now: Instant): readonly UpdateWarning[] {
  const promise = promisedIn(recordText, now);
  if (promise === undefined || promise === next) return [];
  const id = `other-promise:${promise}`;
  const expected = next === undefined ? t("none") : `\`${peopleTime(next, now)}\``;
  return [
    {
      id,
      kind: "other-promise",
      message: t(
        "Unexpected promise of the next update at `{0}`, expected {1}.",
        peopleTime(promise, now),
        expected,
      ),
      field: undefined,
      fixes: [
        { kind: "promise", label: t("Promise {0}", peopleTime(promise, now)), next: promise },
        { kind: "keep", label: t("Keep"), id },
      ],
    },
  ];
}
