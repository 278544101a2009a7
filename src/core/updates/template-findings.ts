import { audiences } from "../model/audience.ts";
import type { Finding } from "../lint/finding.ts";
import { t } from "../text/say.ts";
import { updateFormats } from "./update-format.ts";
import { isTemplateName, readUpdateTemplate } from "./update-template.ts";

/**
 * All there is to say of a template of updates: a name under which none is looked for, and variables that there are none of.
 * A file of another name is taken for a template only where its message has a variable of ours. The rules for documents are no matter
 * here.
 */
export function templateFindings(text: string, name: string): readonly Finding[] {
  const { problems, lines } = readUpdateTemplate(text);
  const isNamed = isTemplateName(name);
  if (!isNamed && !lines.flat().some(({ kind }) => kind === "variable")) return [];
  const unknown = problems.map(({ code, message, range }) => warning(code, message, range));
  return isNamed ? unknown : [misnamed(text, name), ...unknown];
}

/** At the first line: a name has no place in the text. */
function misnamed(text: string, name: string): Finding {
  const formats = updateFormats.map((format) => `\`${format}.md\``).join(", ");
  const message = t(
    "Unexpected name of a template `{0}`, which no update is made from, expected one of {1}, or such a name with an audience ({2}) behind it: `{3}`.",
    name,
    formats,
    audiences.map((audience) => `\`${audience}\``).join(", "),
    "status-customers.md",
  );
  return warning("template-name", message, { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 });
}

function warning(rule: string, message: string, range: Finding["range"]): Finding {
  return { rule, level: "warning", message, range, fixes: [], related: [] };
}
