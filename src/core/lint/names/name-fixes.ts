import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import type { Prose } from "../prose.ts";
import type { NamedPerson } from "./named-person.ts";

/** The remedies for a name in the causes: the role in its place, and for what is only guessed, that it is a product. */
export function nameFixes(prose: Prose, name: NamedPerson, role: string): readonly Fix[] {
  return [removal(prose, name) ?? replacement(prose, name, role), ...productFix(name)];
}

/** "The engineer Bob restarted it" has its role already. */
function removal(prose: Prose, name: NamedPerson): Fix | undefined {
  const title = titleBefore.exec(prose.text.slice(Math.max(0, name.start - 80), name.start))?.[1];
  if (title === undefined) return undefined;
  const start = prose.start + name.start - title.length;
  const edits = [{ start, end: prose.start + name.end, newText: "" }];
  return { title: t("Remove the name `{0}`", name.text), safe: false, edits };
}

const titleBefore =
  /\b(?:engineer|developer|operator|manager|administrator|analyst|SRE|DBA|commander|responder|author|reviewer|colleague)( +)$/i;

/** The role, or `the change` where the name only says whose change it was. */
function replacement(prose: Prose, name: NamedPerson, role: string): Fix {
  const change =
    /^['’]s? (?:own )?(?:PRs?|pull requests?|merge requests?|MRs?|commits?|changes?|diff|patch)\b/i.exec(
      prose.text.slice(name.end, name.end + 40),
    )?.[0];
  const words = change === undefined ? role : /s$/i.test(change) ? "the changes" : "the change";
  const before = prose.text.slice(Math.max(0, name.start - 80), name.start);
  const opens = /(?:^|[.!?:]["”)]?\s+)[\s*_]*$/.test(before);
  const newText = opens ? `T${words.slice(1)}` : words;
  const end = prose.start + name.end + (change?.length ?? 0);
  const edits = [{ start: prose.start + name.start, end, newText }];
  return { title: t('Replace `{0}` by "{1}"', `${name.text}${change ?? ""}`, newText), safe: false, edits };
}

function productFix({ text, guessed }: NamedPerson): readonly Fix[] {
  if (guessed !== true) return [];
  const policy = { path: ["people", "products"], add: text };
  return [{ title: t("Add `{0}` to the policy: it is a product", text), safe: false, edits: [], policy }];
}
