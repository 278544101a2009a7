import type { Outcome } from "../../core/ports/outcome.ts";
import { serviceNames, type Service } from "../../core/ports/service.ts";
import { t } from "../../core/text/say.ts";

/** The outcome of a request that a service has no way to carry out, or that lacks what it needs for it (`reason`). */
export function unsupported(service: Service, reason?: string): Outcome {
  return {
    kind: "failed",
    reason: reason ?? t("{0} can’t do this.", serviceNames[service]),
    remedy: t("Nothing was sent; the text is there to copy."),
    notBefore: undefined,
    signedOut: false,
  };
}
