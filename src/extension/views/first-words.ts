import { l10n } from "vscode";
import type { LibraryFile } from "../host/library.ts";
import type { FirstWords } from "./cockpit-html.ts";
import { presentSteps } from "./present-step.ts";

/** What the cockpit can say of an incident before its script runs; undefined where none is active. */
export function firstWords(file: LibraryFile | undefined): FirstWords | undefined {
  if (file === undefined) return undefined;
  const { snapshot } = file.read;
  return {
    marks: [...(snapshot.drill ? [l10n.t("Drill")] : []), ...(snapshot.private ? [l10n.t("Private")] : [])],
    title: snapshot.title ?? l10n.t("Incident"),
    step: presentSteps(snapshot.steps, undefined).find(({ isNext }) => isNext)?.title,
  };
}
