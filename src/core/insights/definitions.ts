import { t } from "../text/say.ts";
import type { TimeName, UnmeasuredReason } from "./insights.ts";

/** From which moment to which a time counts, for people: whoever shows one shows this as well. */
export function definitionOf(name: TimeName): string {
  switch (name) {
    case "detect":
      return t("From the start of the impact to the first alert");
    case "acknowledge":
      return t("From the first alert, else the declaration, until somebody was Incident Commander");
    case "mitigate":
      return t("From the start of the impact, else the first alert, to its end, else to monitoring");
    case "resolve":
      return t(
        "From the start of the impact, else the first alert, else the declaration, to the last resolution",
      );
  }
}

/** What a time is called. */
export function timeTitle(name: TimeName): string {
  switch (name) {
    case "detect":
      return t("Time to detect");
    case "acknowledge":
      return t("Time to acknowledge");
    case "mitigate":
      return t("Time to mitigate");
    case "resolve":
      return t("Time to resolve");
  }
}

/** Why a time could not be measured of some incidents. */
export function reasonWords(reason: UnmeasuredReason, name: TimeName): string {
  switch (reason) {
    case "no-begin":
      return t("nothing says when it began");
    case "no-end":
      return noEndWords(name);
    case "negative":
      return t("it ended before it began");
    case "goes-on":
      return t("it goes on");
    case "contradicted":
      return t("the timeline contradicts itself");
  }
}

function noEndWords(name: TimeName): string {
  switch (name) {
    case "detect":
      return t("nothing says when it was detected");
    case "acknowledge":
      return t("nothing says when somebody became Incident Commander");
    case "mitigate":
      return t("nothing says when it was mitigated");
    case "resolve":
      return t("nothing says when it was resolved");
  }
}
