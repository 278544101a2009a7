import { t } from "../../text/say.ts";
import type { PhaseName } from "./phases.ts";

/** What a phase is called. */
export function phaseTitle(name: PhaseName): string {
  switch (name) {
    case "detect":
      return t("Detect");
    case "respond":
      return t("Respond");
    case "mitigate":
      return t("Mitigate");
    case "resolve":
      return t("Resolve");
  }
}
