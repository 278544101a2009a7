import type { CockpitEntry, Instant } from "../../src/protocol/cockpit.ts";
import { textField } from "../elements/text-field.ts";
import { make, setRows } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { LogDraft } from "./memory.ts";
import { entryType } from "./words.ts";

export interface LogCommands {
  readonly now: () => Instant;
  readonly drafted: (draft: LogDraft) => void;
  /** Only called with text that says something. */
  readonly log: (text: string, pressedAt: Instant) => void;
  readonly openLine: (line: number) => void;
  /** Escape: back to the step; the draft stays. */
  readonly leave: () => void;
}

export interface LogContent {
  readonly entries: readonly CockpitEntry[];
  readonly draft: LogDraft;
}

export interface LogColumn extends Part<LogContent> {
  readonly focusField: () => void;
}

/**
 * "Log what you see", and the last entries, newest on top. A text is stamped with the instant of its first key, since
 * what is described was seen then and typing takes its time; emptying the field forgets the stamp.
 */
export function createLogColumn(commands: LogCommands): LogColumn {
  let begun: Instant | undefined;
  const field = textField({
    placeholder: t("What do you see? What did you do?"),
    typed: (text) => {
      begun = text === "" ? undefined : (begun ?? commands.now());
      commands.drafted({ text, begun });
    },
    entered: (text) => {
      if (text.trim() === "") return;
      const pressedAt = begun ?? commands.now();
      begun = undefined;
      commands.drafted({ text: "", begun });
      commands.log(text.trim(), pressedAt);
    },
    escaped: commands.leave,
  });
  field.setLabel(t("Log what you see"));
  const list = make("ol", { class: "entries", reversed: "" });
  const rows = createRows(commands.openLine);
  const heading = make("h2", { id: "log-heading", class: "quiet" }, t("Timeline"));
  return {
    element: make(
      "section",
      { class: "log", "aria-labelledby": "log-heading" },
      heading,
      field.element,
      list,
    ),
    focusField: () => {
      field.element.focus();
    },
    show: ({ entries, draft }) => {
      begun = draft.begun;
      field.setText(draft.text);
      setRows(list, rows([...entries].reverse()));
    },
  };
}

/** Makes the rows of entries; what was shown before and still is keeps its row. */
function createRows(openLine: (line: number) => void) {
  let known: ReadonlyMap<string, HTMLElement> = new Map();
  return (entries: readonly CockpitEntry[]): readonly HTMLElement[] => {
    const next = new Map<string, HTMLElement>();
    for (const entry of entries) {
      const key = JSON.stringify(entry); // holds the line, so no two are the same
      next.set(key, known.get(key) ?? row(entry, openLine));
    }
    known = next;
    return [...next.values()];
  };
}

function row(entry: CockpitEntry, openLine: (line: number) => void): HTMLElement {
  const type = entryType(entry);
  const open = make(
    "button",
    { class: "entry", type: "button", title: t("Open line {0}", entry.line) },
    make("span", { class: "clock" }, entry.utc),
    ...(entry.local === undefined ? [] : [" ", make("span", { class: "local" }, entry.local)]),
    ...(entry.star ? [" ", make("span", { role: "img", "aria-label": t("key moment") }, "⭐")] : []),
    ...(type === undefined ? [] : [" ", make("b", {}, type)]),
    ` ${entry.text}`,
  );
  open.addEventListener("click", () => {
    openLine(entry.line);
  });
  return make("li", {}, open);
}
