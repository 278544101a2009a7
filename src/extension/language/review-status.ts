import {
  Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  type LanguageStatusItem,
  type TextEditor,
} from "vscode";
import { depthOf } from "../../core/lint/profile.ts";
import type { Services } from "../context.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { recordOf } from "./findings-in.ts";
import type { ReviewDepth } from "../../core/model/snapshot.ts";

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
      ? l10n.t("as its front matter says")
      : severity === undefined
        ? l10n.t("the severity is unknown")
        : l10n.t("as {0} asks for", severity);
  if (policy.lint.ignored)
    return { text: l10n.t("Not linted"), detail: l10n.t("the policy ignores this file") };
  return { text: depthWords(depth), detail: reason };
}

function depthWords(depth: ReviewDepth): string {
  switch (depth) {
    case "note":
      return l10n.t("A note");
    case "light":
      return l10n.t("A light review");
    case "full":
      return l10n.t("A full review");
  }
}
