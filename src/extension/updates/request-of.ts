import type { ComposeRequest } from "../../core/updates/compose-update.ts";
import { audiences } from "../../core/updates/next-updates.ts";
import { parseFormat } from "../../core/updates/update-format.ts";
import type { UpdateChoices } from "../../protocol/composer.ts";

/** What the page chose, as core knows it; a word it should not have sent is as if nothing was chosen. */
export function requestOf({ audience, format, status, next, typed, kept }: UpdateChoices): ComposeRequest {
  return {
    audience: audiences.find((known) => known === audience),
    format: format === undefined ? undefined : parseFormat(format),
    status,
    next: next === undefined ? undefined : (next.at ?? "none"),
    typed: Object.fromEntries(typed.map(({ field, text }) => [field, text])),
    kept,
  };
}
