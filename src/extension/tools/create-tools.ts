import {
  LanguageModelTextPart,
  LanguageModelToolResult,
  l10n,
  type CancellationToken,
  type PreparedToolInvocation,
  type Uri,
} from "vscode";
import type { Services } from "../context.ts";
import type { ToolId } from "../contributions.ts";
import { appendTimelineEntry } from "./append-timeline-entry.ts";
import { draftUpdateTool } from "./draft-update.ts";
import { getIncident } from "./get-incident.ts";
import { lintReview } from "./lint-review.ts";
import type { Tool } from "./tool.ts";

/** A tool whose input is still whatever the model sent. */
export interface AnyTool {
  readonly prepare: (input: unknown) => Promise<PreparedToolInvocation>;
  readonly run: (input: unknown, token: CancellationToken) => Promise<LanguageModelToolResult>;
}

/** What language models may ask for, by the names of the manifest. Without a model nobody asks, and nothing is missing. */
export function createTools(services: Services): Readonly<Record<ToolId, AnyTool>> {
  const confirmed = new Map<string, Uri>();
  const tool = <Input>(id: ToolId, made: Tool<Input>): AnyTool => ({
    async prepare(input) {
      confirmed.delete(callOf(id, input));
      const decoded = made.input(input);
      // What can't be understood is refused when it is run, in words for the model; what is wrong with the rest, at once.
      const question = decoded && (await made.confirm(services, decoded.value));
      const invocationMessage = whileRunning(id);
      if (question === undefined) return { invocationMessage };
      const { about, title, message } = question;
      confirmed.set(callOf(id, input), about);
      return { invocationMessage, confirmationMessages: { title, message } };
    },
    async run(input, token) {
      const decoded = made.input(input);
      if (decoded === undefined) {
        throw new Error(`The input is not what ${id} takes: see its schema. Nothing was done.`);
      }
      const call = { token, confirmed: confirmed.get(callOf(id, input)) };
      const answer = await made.run(services, decoded.value, call);
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer))]);
    },
  });
  return {
    sitrep_get_incident: tool("sitrep_get_incident", getIncident),
    sitrep_append_timeline_entry: tool("sitrep_append_timeline_entry", appendTimelineEntry),
    sitrep_draft_update: tool("sitrep_draft_update", draftUpdateTool),
    sitrep_lint_review: tool("sitrep_lint_review", lintReview),
  };
}

/** What the chat shows while a tool is at work, in the language of the editor; the manifest's names are English here. */
function whileRunning(id: ToolId): string {
  switch (id) {
    case "sitrep_get_incident":
      return l10n.t("Sitrep reads the incident");
    case "sitrep_append_timeline_entry":
      return l10n.t("Sitrep logs to the timeline");
    case "sitrep_draft_update":
      return l10n.t("Sitrep drafts the update");
    case "sitrep_lint_review":
      return l10n.t("Sitrep lints the document");
  }
}

/** Names a call: the editor asks and runs with the same input. */
function callOf(id: ToolId, input: unknown): string {
  return `${id} ${JSON.stringify(input)}`;
}
