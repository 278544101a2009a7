import { builtInTemplate } from "./built-in-templates.ts";
import type { Audience } from "./next-updates.ts";
import type { UpdateFormat } from "./update-format.ts";
import { readUpdateTemplate, templateNames, type UpdateTemplate } from "./update-template.ts";

/**
 * The template that counts: of a team's own, by the names of their files, the closest fit, else ours. A team's `status.md`
 * goes before our own for customers: a team that has one has thought of them.
 */
export function updateTemplates(
  own: ReadonlyMap<string, string>,
): (format: UpdateFormat, audience: Audience) => UpdateTemplate {
  return (format, audience) => {
    const name = templateNames(format, audience).find((candidate) => own.has(candidate));
    const text = name === undefined ? undefined : own.get(name);
    return readUpdateTemplate(text ?? builtInTemplate(format, audience));
  };
}
