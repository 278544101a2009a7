import { outlineOf } from "../markdown/outline.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import type { SectionConcept } from "../model/section.ts";
import { titleOf } from "../model/title-of.ts";
import type { Policy, RuleSettings } from "../policy/policy.ts";
import { conceptOf } from "./sections.ts";

const rule = "required-section";

/** Where the team keeps the templates of its reviews, relative to the folder of the policy; never outside of a repository by its full path. */
export function templatePaths({ lint }: Policy): readonly string[] {
  const paths: unknown = lint.rules[rule]?.options["templates"];
  if (!Array.isArray(paths)) return [];
  return paths.filter((path): path is string => typeof path === "string" && !isFullPath(path));
}

/** `/etc/passwd`, `C:\…`, `\\host\share` and addresses: a policy that somebody sends along must not have them opened. */
function isFullPath(path: string): boolean {
  return /^(?:[/\\]|[a-z][a-z\d+.-]*:)/i.test(path);
}

/**
 * The policy as a team's templates have it: a full review has their sections instead of the usual ones, by concept where the
 * heading names one and by its words where it does not. Their headings are also those that a section is inserted with. Without
 * templates that have sections the policy stays as it is.
 */
export function withTemplates(policy: Policy, texts: readonly string[]): Policy {
  const headings = texts.flatMap((text) => headingsOf(text, policy));
  if (headings.length === 0) return policy;
  const known = headings.filter(({ concept }) => concept !== "other");
  const concepts = [...new Set(known.map(({ concept }) => concept))];
  const others = headings.filter(({ concept }) => concept === "other").map(({ text }) => text);
  const aliases = Object.fromEntries(
    concepts.map((concept) => {
      const own = known.filter((heading) => heading.concept === concept).map(({ text }) => text);
      return [concept, [...own, ...(policy.sections.aliases[concept] ?? [])]];
    }),
  );
  return {
    ...policy,
    sections: {
      required: { ...policy.sections.required, full: concepts },
      aliases: { ...policy.sections.aliases, ...aliases },
    },
    lint: { ...policy.lint, rules: withHeadings(policy.lint.rules, others) },
  };
}

/** The sections of a template: its headings of the highest level below the title. What is below them belongs to them. */
function headingsOf(
  text: string,
  policy: Policy,
): readonly { readonly text: string; readonly concept: SectionConcept }[] {
  const sections = outlineOf(parseMarkdown(text));
  const title = titleOf(sections);
  const below = sections.filter((section) => section !== title && section.text.trim() !== "");
  const level = Math.min(...below.map((section) => section.level));
  return below
    .filter((section) => section.level === level)
    .map((section) => ({ text: section.text, concept: conceptOf(section, policy) }));
}

function withHeadings(rules: RuleSettings, headings: readonly string[]): RuleSettings {
  const before = rules[rule] ?? { levels: {}, options: {} };
  const own = before.options["headings"];
  const all = [...(Array.isArray(own) ? own.map(String) : []), ...headings];
  return { ...rules, [rule]: { ...before, options: { ...before.options, headings: all } } };
}
