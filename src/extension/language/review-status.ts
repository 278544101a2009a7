import {
  Disposable,
  LanguageStatusSeverity,
  languages,
  window,
  type LanguageStatusItem,
  type TextEditor,
} from "vscode";
import { depthOf } from "../../core/lint/profile.ts";
import type { Services } from "../context.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { recordOf } from "./findings-in.ts";

/**
 * Says in the language status of a review to what it is held, and where that comes from: the author's choice, or the
 * severity. It is there for our reviews alone.
 */
export function createReviewStatus(services: Services): Lifetime {
  let item: LanguageStatusItem | undefined;
  const hide = (): void => {
    item?.dispose();
    item = undefined;
  };
  const show = async (editor: TextEditor | undefined): Promise<void> => {
    const words = editor && (await wordsFor(editor, services));
    if (editor !== window.activeTextEditor) return; // another one came meanwhile, with a call of its own
    if (words === undefined) {
      hide();
      return;
    }
    item ??= languages.createLanguageStatusItem("sitrep.review", { language: "markdown" });
    item.name = "Sitrep";
    item.severity = LanguageStatusSeverity.Information;
    item.text = words.text;
    item.detail = words.detail;
  };
  const refresh = (): void => {
    void show(window.activeTextEditor);
  };
  refresh();
  const parts = Disposable.from(
    window.onDidChangeActiveTextEditor(refresh),
    services.library.onDidChange(refresh),
    services.policies.onDidChange(refresh),
  );
  return {
    dispose: () => {
      parts.dispose();
      hide();
    },
  };
}

async function wordsFor(
  { document }: TextEditor,
  services: Services,
): Promise<{ readonly text: string; readonly detail: string } | undefined> {
  const held = services.library.get(document.uri);
  if (held?.read.snapshot.kind !== "review") return undefined;
  const { snapshot } = held.read;
  const policy = await services.policies.policyFor(document.uri);
  const record = recordOf(document.uri, snapshot, services.library);
  const severity = record?.severity ?? snapshot.severity;
  const depth = depthOf(snapshot, severity, policy);
  const reason =
    snapshot.review?.depth !== undefined
      ? "as its front matter says"
      : severity === undefined
        ? "the severity is unknown"
        : `as ${severity} asks for`;
  if (policy.lint.ignored) return { text: "Not linted", detail: "the policy ignores this file" };
  return { text: depth === "note" ? "A note" : `A ${depth} review`, detail: reason };
}
