import type {
  DeskBlock,
  FactorKind,
  ReviewState,
  SenseQuestion,
  SeverityVerdict,
} from "../../src/protocol/review-desk.ts";
import { t } from "../shared/say.ts";
import type { Tab } from "./memory.ts";

export function tabWords(tab: Tab): string {
  switch (tab) {
    case "whys":
      return t("Five Whys");
    case "sense":
      return t("How it made sense");
    case "factor":
      return t("Contributing factor");
    case "severity":
      return t("Severity");
    case "read":
      return t("Read through");
  }
}

export function stateWords(state: ReviewState | undefined): string {
  switch (state) {
    case "draft":
      return t("draft");
    case "in review":
      return t("in review");
    case "reviewed":
      return t("reviewed");
    case "closed":
      return t("closed");
    case undefined:
      return t("unknown");
  }
}

/** What the button says that takes a review on to a state. */
export function stateButton(state: ReviewState): string {
  switch (state) {
    case "draft":
      return t("Back to Draft");
    case "in review":
      return t("Put in Review");
    case "reviewed":
      return t("Mark as Reviewed");
    case "closed":
      return t("Close Review");
  }
}

export function senseWords(question: SenseQuestion): string {
  switch (question) {
    case "saw":
      return t("What could be seen?");
    case "expected":
      return t("What was expected to happen?");
    case "goal":
      return t("What was the aim?");
    case "reasonable":
      return t("What made this reasonable?");
    case "unknown":
      return t("What could nobody know yet?");
    case "pressure":
      return t("What else was going on?");
  }
}

export function factorKindWords(kind: FactorKind): string {
  switch (kind) {
    case "technical":
      return t("Technical");
    case "process":
      return t("Process");
    case "organisational":
      return t("Organisational");
  }
}

export function verdictWords(verdict: SeverityVerdict): string {
  switch (verdict) {
    case "right":
      return t("right");
    case "too low":
      return t("too low");
    case "too high":
      return t("too high");
  }
}

/** A block that stands in the review, for the list of them. */
export function blockWords({ kind, text, factorKind }: DeskBlock): string {
  if (kind !== "factor") return text;
  return factorKind === undefined
    ? t("{0} (kind unknown)", text)
    : t("{0} ({1})", text, factorKindWords(factorKind));
}
