import type { EntryType } from "../model/entry.ts";
import type { Contained } from "../model/incident.ts";
import { unknownSeverity, type SeverityId } from "../model/severity.ts";
import { parseStatus, statuses, type Status } from "../model/status.ts";
import { t } from "../text/say.ts";

/** What a typed entry does to the incident: the fold adds these up. */
export type Meaning =
  | { readonly kind: "declared"; readonly severity: SeverityId | undefined }
  | { readonly kind: "severity"; readonly severity: SeverityId | undefined }
  | {
      readonly kind: "status";
      readonly status: Status;
      readonly contained: Contained | undefined;
      readonly notAnIncident: boolean;
    }
  /** A name of undefined: nobody holds the role any more. */
  | { readonly kind: "role"; readonly role: string; readonly name: string | undefined }
  /** The entry changes nothing: a finding, a note … */
  | { readonly kind: "none" }
  /** The type asks for something the text does not say, as in `**Status** better`. */
  | { readonly kind: "malformed"; readonly expected: string };

/** The name that empties a role. */
export const nobody = "nobody";

/** What an entry means. `severities` are the ids of the policy; they are matched whatever their case. */
export function meaningOf(
  entry: { readonly type: EntryType; readonly qualifier: string | undefined; readonly text: string },
  severities: readonly SeverityId[],
): Meaning {
  switch (entry.type) {
    case "declared":
      return { kind: "declared", severity: severityIn(entry.text, severities)?.severity };
    case "severity": {
      const found = severityIn(afterArrow(entry.text), severities);
      if (found !== undefined) return { kind: "severity", severity: found.severity };
      return { kind: "malformed", expected: t("one of {0}", [...severities, unknownSeverity].join(", ")) };
    }
    case "status":
      return statusMeaning(entry.text, entry.qualifier);
    case "role":
      return roleMeaning(entry.text);
    case "step":
    case "alert":
    case "impact":
    case "change":
    case "finding":
    case "decision":
    case "hypothesis":
    case "update":
    case "todo":
    case "note":
      return { kind: "none" };
  }
}

function statusMeaning(text: string, qualifier: string | undefined): Meaning {
  const status = parseStatus(/^[\p{L}]+/u.exec(afterArrow(text))?.[0] ?? "");
  if (status === undefined) {
    return { kind: "malformed", expected: t("one of {0}", statuses.join(", ")) };
  }
  const answer = /^cause contained: (yes|no|unknown)$/.exec(qualifier ?? "")?.[1];
  const contained = answer === "yes" || answer === "no" || answer === "unknown" ? answer : undefined;
  return { kind: "status", status, contained, notAnIncident: qualifier === "not an incident" };
}

function roleMeaning(text: string): Meaning {
  const match = /^([^:]+):\s*(\S.*)$/.exec(text);
  const [, role = "", name = ""] = match ?? [];
  if (match === null) return { kind: "malformed", expected: t("`Role: Name`") };
  return { kind: "role", role: role.trim(), name: name.trim() === nobody ? undefined : name.trim() };
}

/** The text behind the last arrow, or the whole text: `SEV3 → SEV2` says SEV2. */
function afterArrow(text: string): string {
  return (text.split(/→|->/).at(-1) ?? text).trim();
}

function severityIn(
  text: string,
  severities: readonly SeverityId[],
): { readonly severity: SeverityId | undefined } | undefined {
  const word = /^[^\s:,;.()]+/.exec(text)?.[0].toUpperCase();
  if (word === undefined) return undefined;
  if (word === unknownSeverity) return { severity: undefined };
  const severity = severities.find((id) => id.toUpperCase() === word);
  return severity === undefined ? undefined : { severity };
}
