import { words } from "./grammar-words.ts";
import type { Token } from "./tokens.ts";
import { wordAt } from "./words-at.ts";

/** "Did not take the time", "did not make sure", "did not see the warning": with what makes it a duty. */
export function hasDutyObject(tokens: readonly Token[], verb: number, base: string): boolean {
  const objects = dutyObjects.get(base);
  if (objects === undefined) return false;
  for (let at = verb + 1; at < verb + 5; at += 1) if (objects.has(wordAt(tokens, at))) return true;
  return false;
}

const dutyObjects: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    see: words("warning warnings"),
    set: words("reminder alarm up"),
    run: words("test tests checklist suite drill check checks"),
    add: words("test tests alert alerts monitoring check checks"),
    use: words("procedure checklist runbook template correct right proper"),
    make: words("sure backup backups effort certain"),
    take: words("time care account seriously precautions into ownership"),
    keep: words("eye track watch"),
    do: words("enough due"),
    perform: words("check checks test tests testing review"),
    complete: words("checklist steps review form"),
    write: words("test tests"),
    implement: words("monitoring checks safeguards"),
    stop: words("to"),
    think: words("of about to through twice ahead"),
    remember: words("to"),
    update: words(
      "runbook runbooks documentation docs diagram ticket page channel list team anybody anyone stakeholders customers",
    ),
    track: words("closely action actions"),
    pay: words("attention enough heed"),
    watch: words("dashboard dashboards graph graphs rollout"),
    renew: words("certificate certificates domain licence license subscription contract"),
    learn: words("from"),
  }),
);
