import type { Step } from "../../model/step.ts";
import { toFill } from "../action-fields.ts";

/** Whether a step runs something that may fail; setting variables and going to a folder is none. */
export function runsSomething(step: Step): boolean {
  return step.commands.some((command) =>
    command.split("\n").some((line) => line.trim() !== "" && !preparing.test(line)),
  );
}

const preparing = /^\s*(?:[$#>] ?)?(?:#|export |set |cd |source |\. |alias |[A-Za-z_]\w*=(?!.*\$\())/;

/** Whether a step says what to see when it has worked. */
export function tellsResult({ text, body }: Step): boolean {
  return resultWords.test(text) || resultWords.test(withoutPlaces(body)) || showsOutput(body);
}

/** Whether a step says how to undo it, or that it can't be undone. */
export function tellsUndoing({ text, body }: Step): boolean {
  return undoWords.test(text) || undoWords.test(withoutPlaces(body));
}

/** Places that nobody has filled in: what they ask for is no answer. */
function withoutPlaces(body: string): string {
  return body.includes(toFill) ? body.replace(places, "") : body;
}

/** The lines that fixes add to a step. */
export const expectPlace = `Expect: ${toFill}`;
export const undoPlace = `Undo: ${toFill}`;
const places = new RegExp(`^[ \\t]*(?:${expectPlace}|${undoPlace})[ \\t]*$`, "gm");

const resultWords =
  /\b(?:expect(?:s|ed)?|should|shall|must (?:be|show|return|say|exist|match)|you(?:['’]ll| will| can| should)? (?:also )?(?:see|get|find)|returns?|outputs?|prints?|shows?|shown|displays?|looks? (?:like|something|similar)|like this|similar to|appears?|until|verify|verifies|confirm|validate|ensure|make sure|check (?:that|if|whether|for)|see (?:if|whether|that)|look (?:for|at)|looking for|(?:to )?identify|find (?:out|the)|result|results in|as a result|once|if (?:it|the|this|that|there|you|not|any|none|no|all|everything|successful)|success(?:ful|fully)?|succeed|wait (?:for|until)|is now|are now|will (?:be|show|list|give|print|return|tell|start|then)|healthy|done when|example|e\.g\.|normal(?:ly)?|means?|indicates?|≥|≤|> ?\d|< ?\d)\b/i;

/** A block that is no command: what is printed, or settings. */
function showsOutput(body: string): boolean {
  return /^ {0,9}(?:```|~~~) ?(?:text|txt|console|output|log|json|yaml|none|plain)\b/im.test(body);
}

/** Words of undoing, in a step or a heading. */
export const undoWords =
  /\b(?:roll(?:s|ed|ing)?[ -]?backs?|rollbacks?|undo(?:es|ne)?|undoing|revert(?:s|ed|ing)?|restore[sd]?|back(?:s|ed|ing)? out|backout|backups?|irreversib\w+|reversib\w+|can(?:['’]t|not| not) be (?:undone|reversed|recovered)|uncordon|unmask|re-?enable|scale (?:\w+ ){0,3}?(?:back|up again)|(?:set|switch|turn|put|change|bring)s? (?:\w+ ){0,3}?(?:back|on again)|previous (?:value|version|state|setting|release)|original (?:value|version|state|setting|size)|dry[- ]run|snapshot)\b/i;

/** Commands that change something that stays changed. Restarts, and pods that come back by themselves, are none. */
export function changesSomething(step: Step): boolean {
  return step.commands.some((command) => command.split("\n").some((line) => changing.test(line)));
}

const changing = new RegExp(
  [
    String.raw`\b(?:kubectl|oc)\b[^|;&#\n]{0,120}?\s(?:apply|patch|scale|edit|drain|cordon|taint|replace|autoscale|adm drain|adm cordon|set (?:image|env|resources)|delete (?!pods?\b|po\b|--help))`,
    String.raw`\bhelm (?:upgrade|install|uninstall|delete)\b`,
    String.raw`\bterraform (?:apply|destroy)\b`,
    String.raw`(?:^|[\s;&|(])rm -\w*[rf]`,
    String.raw`\b(?:DROP (?:TABLE|DATABASE|INDEX|SCHEMA)|TRUNCATE TABLE|DELETE FROM|ALTER (?:TABLE|SYSTEM|ROLE|USER)|UPDATE \w+(?:\.\w+)? SET)\b`,
    String.raw`\bsystemctl (?:stop|disable|mask)\b`,
    String.raw`\b(?:docker|podman) (?:rm|rmi|system prune|volume rm)\b`,
    String.raw`\bmkfs\b|\bdd if=|\blvremove\b|\bzfs destroy\b`,
    String.raw`\bgit push (?:\S+ )*?(?:--force|-f)\b`,
    String.raw`\baws [\w-]+ (?:delete|terminate|modify|update|put|detach|deregister)-`,
    String.raw`\bgcloud\b[^|;&#\n]{0,80}? (?:delete|update|resize|reset)\b`,
    String.raw`\biptables -[ADIFX]\b|\bufw (?:deny|delete|allow)\b`,
    String.raw`\bceph (?:osd|pool|config|mon) (?:\w+ )?(?:rm|out|purge|set|destroy|delete)\b`,
  ].join("|"),
  "i",
);
