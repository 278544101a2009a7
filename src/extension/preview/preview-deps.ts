import { Uri } from "vscode";
import { readDocument } from "../../core/incident/read-document.ts";
import { dateIn } from "../../core/model/instant.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { severityOf } from "../../core/policy/severity-policy.ts";
import type { Services } from "../context.ts";
import { localZone } from "../host/local-zone.ts";
import { recordOf } from "../language/findings-in.ts";
import type { PreviewDeps } from "./page.ts";

/** What the preview knows beside the text it draws. Its editor gives no path while parsing, so the defaults hold there. */
export function previewDeps(services: Services): PreviewDeps {
  return {
    read: (text) => readDocument(text, { policy: defaultPolicy }),
    today: () => dateIn(services.clock.now(), localZone()),
    localZone,
    record: (_review, resource) => {
      const file = resource instanceof Uri ? services.library.get(resource) : undefined;
      return file === undefined ? undefined : recordOf(file.uri, file.read.snapshot, services);
    },
    severityName: (id) => severityOf(services.library.active()?.policy ?? defaultPolicy, id)?.name,
  };
}
