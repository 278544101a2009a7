import { Uri } from "vscode";
import { readDocument } from "../../core/incident/read-document.ts";
import { dateIn } from "../../core/model/instant.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { severityName } from "../../core/policy/severity-words.ts";
import type { Services } from "../context.ts";
import { sameText } from "../host/file-text.ts";
import { localZone } from "../host/local-zone.ts";
import type { LibraryFile } from "../host/library.ts";
import { recordOf } from "../language/findings-in.ts";
import type { PreviewDeps } from "./page.ts";
import { shownFindings } from "./shown-findings.ts";

/**
 * What the preview knows beside the text it draws. The editor gives no path while it parses: the file is known by its
 * text, among those the library holds; for a text that no file of ours has, the defaults hold.
 */
export function previewDeps({ library, clock, ticketStates }: Services): PreviewDeps {
  const fileOf = (text: string): LibraryFile | undefined =>
    [...library.records(), ...library.reviews()].find(({ read: { document } }) => {
      // This is asked at each key press: what is longer by more than its line breaks and a BOM is not compared.
      const longer = document.text.length - text.length;
      return longer >= 0 && longer <= document.lines.count && sameText(document.text, text);
    });
  return {
    read: (text) => {
      const file = fileOf(text);
      return readDocument(text, { policy: file?.policy ?? defaultPolicy, path: file?.uri.path });
    },
    today: () => dateIn(clock.now(), localZone()),
    now: () => clock.now(),
    localZone,
    findings: shownFindings,
    ticket: ticketStates.at,
    policy: (text) => fileOf(text)?.policy ?? defaultPolicy,
    record: (_review, resource) => {
      const file = resource instanceof Uri ? library.get(resource) : undefined;
      return file === undefined ? undefined : recordOf(file.uri, file.read.snapshot, library);
    },
    severityName: (id, text) => severityName(fileOf(text)?.policy ?? defaultPolicy, id),
  };
}
