import { t } from "../text/say.ts";
import { refused, type Decision } from "./decision.ts";
import type { ReadDocument } from "./read-document.ts";

/** A refusal where the file is no live record of ours, so has no status, severity or roles to change. */
export function refuseUnlessRecord(read: ReadDocument): Decision | undefined {
  if (read.snapshot.ours && read.snapshot.kind === "incident") return undefined;
  return refused(
    t("It is no incident of Sitrep's: its front matter has no `sitrep: 1` and `kind: incident`."),
  );
}
