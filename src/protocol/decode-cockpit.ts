import { entryTypes } from "../core/model/entry.ts";
import { statuses } from "../core/model/status.ts";
import type { StepState } from "../core/model/step.ts";
import type {
  CockpitCommand,
  CockpitDue,
  CockpitEntry,
  CockpitIncident,
  CockpitOwed,
  CockpitRole,
  CockpitStep,
  FromCockpit,
  OwedAct,
  StepRef,
  ToCockpit,
} from "./cockpit.ts";
import { fieldsOf, filledText, flag, integer, list, oneOf, optional, record, text } from "./decoder.ts";
import type { Decoder } from "./decoder.ts";

/** A message of the host, as it arrives in the webview. Undefined where it is none we know. */
export function decodeToCockpit(value: unknown): ToCockpit | undefined {
  return toCockpit(value)?.value;
}

/** A message of the webview, as it arrives in the host. Undefined where it is none we know. */
export function decodeFromCockpit(value: unknown): FromCockpit | undefined {
  const kind = fieldsOf(value)?.["kind"];
  return isKind(kind) ? intents[kind](value)?.value : undefined;
}

const line = integer(1);
const count = integer(0);
const time = { utc: text, local: optional(text) };

const due = record<CockpitDue>({ ...time, minutesLeft: integer() });

const stepStates: readonly StepState[] = ["open", "done", "skipped", "blocked"];

const stepName = { text, occurrence: integer(1) };

const step = record<CockpitStep>({
  ...stepName,
  number: text,
  title: text,
  line,
  depth: count,
  phase: optional(text),
  state: oneOf(stepStates),
  markable: flag,
  reason: optional(text),
  owner: optional(text),
  due: optional(due),
  bodyHtml: text,
  commands: list(record<CockpitCommand>({ index: count, code: text })),
});

type Act<K extends OwedAct["kind"]> = Extract<OwedAct, { readonly kind: K }>;

const acts: { readonly [K in OwedAct["kind"]]: Decoder<Act<K>> } = {
  write: record<Act<"write">>({ kind: oneOf(["write"]), audience: filledText }),
  assign: record<Act<"assign">>({ kind: oneOf(["assign"]), role: filledText }),
  show: record<Act<"show">>({ kind: oneOf(["show"]), step: record<StepRef>(stepName) }),
  rate: record<Act<"rate">>({ kind: oneOf(["rate"]) }),
  log: record<Act<"log">>({ kind: oneOf(["log"]) }),
};

const act: Decoder<OwedAct> = (value) => {
  const kind = oneOf<OwedAct["kind"]>(["write", "assign", "show", "rate", "log"])(fieldsOf(value)?.["kind"]);
  return kind === undefined ? undefined : acts[kind.value](value);
};

const entry = record<CockpitEntry>({
  ...time,
  type: oneOf(entryTypes),
  qualifier: optional(text),
  star: flag,
  text,
  line,
});

const incident = record<CockpitIncident>({
  id: filledText,
  title: text,
  drill: flag,
  private: flag,
  severity: record<CockpitIncident["severity"]>({ label: text, name: optional(text) }),
  status: optional(oneOf(statuses)),
  declared: optional(record<NonNullable<CockpitIncident["declared"]>>({ ...time, minutesAgo: integer() })),
  nextUpdate: optional(due),
  owed: list(record<CockpitOwed>({ what: text, due, act })),
  roles: list(record<CockpitRole>({ role: filledText, name: optional(text) })),
  cannotRun: optional(text),
  steps: list(step),
  current: optional(count),
  counts: record<CockpitIncident["counts"]>({ done: count, skipped: count, blocked: count, left: count }),
  entries: list(entry),
  problems: list(record<CockpitIncident["problems"][number]>({ message: text, line: optional(line) })),
});

const toCockpit = record<ToCockpit>({ kind: oneOf(["snapshot"]), incident: optional(incident) });

type Intent<K extends FromCockpit["kind"]> = Extract<FromCockpit, { readonly kind: K }>;

const ofIncident = { incident: filledText };
const ofStep = { ...ofIncident, step: record<StepRef>(stepName) };
const ofRole = { ...ofIncident, role: optional(filledText) };
const ofStepWithReason = { ...ofStep, reason: filledText };

/** The compiler asks for every kind of the union here, so none can be forgotten. */
const intents: { readonly [K in FromCockpit["kind"]]: Decoder<Intent<K>> } = {
  ready: record<Intent<"ready">>({ kind: oneOf(["ready"]) }),
  "declare-incident": record<Intent<"declare-incident">>({ kind: oneOf(["declare-incident"]) }),
  "complete-step": record<Intent<"complete-step">>({ kind: oneOf(["complete-step"]), ...ofStep }),
  "skip-step": record<Intent<"skip-step">>({ kind: oneOf(["skip-step"]), ...ofStepWithReason }),
  "block-step": record<Intent<"block-step">>({ kind: oneOf(["block-step"]), ...ofStepWithReason }),
  "undo-step": record<Intent<"undo-step">>({ kind: oneOf(["undo-step"]), ...ofStep }),
  "note-step": record<Intent<"note-step">>({
    kind: oneOf(["note-step"]),
    ...ofStep,
    text: filledText,
    pressedAt: integer(),
  }),
  "show-step": record<Intent<"show-step">>({ kind: oneOf(["show-step"]), ...ofStep }),
  "run-command": record<Intent<"run-command">>({ kind: oneOf(["run-command"]), ...ofStep, index: count }),
  "open-link": record<Intent<"open-link">>({ kind: oneOf(["open-link"]), ...ofIncident, href: filledText }),
  log: record<Intent<"log">>({ kind: oneOf(["log"]), ...ofIncident, text: filledText, pressedAt: integer() }),
  "open-line": record<Intent<"open-line">>({ kind: oneOf(["open-line"]), ...ofIncident, line }),
  "choose-severity": record<Intent<"choose-severity">>({ kind: oneOf(["choose-severity"]), ...ofIncident }),
  "choose-status": record<Intent<"choose-status">>({ kind: oneOf(["choose-status"]), ...ofIncident }),
  resolve: record<Intent<"resolve">>({ kind: oneOf(["resolve"]), ...ofIncident }),
  "assign-role": record<Intent<"assign-role">>({ kind: oneOf(["assign-role"]), ...ofRole }),
  "hand-over": record<Intent<"hand-over">>({ kind: oneOf(["hand-over"]), ...ofRole }),
  "copy-whom-to-tell": record<Intent<"copy-whom-to-tell">>({
    kind: oneOf(["copy-whom-to-tell"]),
    ...ofIncident,
  }),
};

function isKind(kind: unknown): kind is FromCockpit["kind"] {
  return typeof kind === "string" && Object.hasOwn(intents, kind);
}
