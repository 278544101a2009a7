import { t } from "../../text/say.ts";
import type { Drop } from "./drop.ts";
import { sayDropKind } from "./shown-drop.ts";

/** A drop as a line for people: `line 12: a person's name: Jane Doe → a responder`. */
export function sayDrop({ line, kind, what, put }: Drop): string {
  const said = t({
    message: "line {0}: {1}: {2}",
    args: [line, sayDropKind(kind), what],
    comment: "Where something stood, what kind of thing it was, and its words",
  });
  return put === "" ? said : `${said} → ${put}`;
}
