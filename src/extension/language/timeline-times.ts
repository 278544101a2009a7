import {
  Disposable,
  EventEmitter,
  Hover,
  InlayHint,
  languages,
  workspace,
  type Range,
  type TextDocument,
} from "vscode";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { Services } from "../context.ts";
import type { SettingId } from "../contributions.ts";
import { rangeIn } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { localZone } from "../host/local-zone.ts";
import { isSwitchedOn } from "../host/settings.ts";
import { stampedEntries, timeHint, timeWords } from "./entry-times.ts";

const records = { language: "markdown" };

/**
 * Shows behind each stamp of a record's timeline the reader's clock and the time from the declaration, and on the stamp
 * the same in words. Nothing is written for it; `sitrep.timeline.hints` hides what stands behind the stamps.
 */
export function createTimelineTimes(services: Services): Lifetime {
  const changed = new EventEmitter<void>();
  const settings: readonly SettingId[] = ["sitrep.timeline.hints", "sitrep.time.zone"];
  return Disposable.from(
    changed,
    workspace.onDidChangeConfiguration((event) => {
      if (settings.some((id) => event.affectsConfiguration(id))) changed.fire();
    }),
    services.library.onDidChange((file) => {
      // A record is asked about before it is known, when it is opened.
      if (file !== undefined) changed.fire();
    }),
    languages.registerInlayHintsProvider(records, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: async (document, range) =>
        hintsIn(document, range, await readRecord(services, document)),
    }),
    languages.registerHoverProvider(records, {
      provideHover: async (document, { line }) => {
        const read = await readRecord(services, document);
        const [stamped] = read === undefined ? [] : stampedEntries(read, line + 1, line + 1);
        if (read === undefined || stamped === undefined) return undefined;
        const words = timeWords(stamped.instant, localZone(), read.snapshot.declared);
        return new Hover(words.join("  \n"), rangeIn(document, stamped.stamp));
      },
    }),
  );
}

/** Undefined for what is no live record of ours. */
async function readRecord(services: Services, document: TextDocument): Promise<ReadDocument | undefined> {
  if (services.library.get(document.uri)?.read.snapshot.kind !== "incident") return undefined;
  const policy = await services.policies.policyFor(document.uri);
  return services.reader.read(document.uri, document.getText(), policy);
}

function hintsIn(document: TextDocument, range: Range, read: ReadDocument | undefined): InlayHint[] {
  if (read === undefined || !isSwitchedOn("sitrep.timeline.hints", document.uri)) return [];
  const { declared } = read.snapshot;
  return stampedEntries(read, range.start.line + 1, range.end.line + 1).flatMap(({ instant, stamp }) => {
    const label = timeHint(instant, localZone(), declared);
    if (label === undefined) return [];
    const hint = new InlayHint(rangeIn(document, stamp).end, label);
    hint.paddingLeft = true;
    return [hint];
  });
}
