import path from "node:path";
import { exportEndings, exportFormats, type ExportFormat } from "../../core/export/export-formats.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { isZone } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { recordPath } from "../../core/review/record-path.ts";
import { choiceHint } from "../../core/text/choices.ts";
import { createFile, replaceFile } from "../../disk/replace-file.ts";
import type { Command } from "../command.ts";
import { refusePrivate } from "../connections/confirm-sending.ts";
import { Failure } from "../failure.ts";
import { targetOf } from "../host/change-record.ts";
import { picturesOf } from "../host/pictures-of.ts";
import { reasonOf, readTextFile, textIfThere } from "../host/text-file.ts";

export const exportCommand: Command = {
  name: "export",
  usage: `FILE --to ${exportFormats.join("|")} [--out FILE] [--zone ZONE] [--force] [--private]`,
  summary: "Take a record or a review away as a page, for Word, Slack, a spreadsheet or a script.",
  options: {
    to: {
      type: "string",
      help: `What as: ${exportFormats.join(", ")}; pdf is a page to be printed into one`,
    },
    out: { type: "string", help: "Where it is written (default: standard output)" },
    zone: { type: "string", help: "The zone beside UTC, like Europe/Berlin (default: this computer's)" },
    force: { type: "boolean", help: "Write over a file that is there" },
    private: { type: "boolean", help: "Do it though the incident is marked as private" },
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const format = formatNamed(args.text("to"));
    const zone = zoneNamed(args.text("zone"));
    const { file, policy } = await targetOf(args.positionals[0], shell);
    const read = readDocument(await readTextFile(file), { path: file, policy });
    const record = recordOf(file, read.snapshot, policy);
    refusePrivate(record?.private === true ? record : read.snapshot, args);
    const pictures = await picturesOf(file, read.document);
    const { exportAs } = await import("../../core/export/export-as.ts"); // with rehype: no other command needs it
    const text = exportAs(format, read, { policy, now: shell.now(), zone, language: "en", record, pictures });
    const out = args.text("out");
    if (out === undefined) {
      if (format === "pdf")
        throw new Failure(`Say where with --out, for example --out review${exportEndings.pdf}.`);
      shell.out(text.replaceAll("\r\n", "\n").replace(/\n$/, "")); // a terminal would show the CR
      return 0;
    }
    const target = path.resolve(shell.cwd, out);
    await write(target, text, args.flag("force"));
    shell.out(path.relative(shell.cwd, target));
    if (format === "pdf") shell.error("Open it in a browser and print it (Ctrl+P, on a Mac ⌘P) as a PDF.");
    return 0;
  },
};

function formatNamed(named: string | undefined): ExportFormat {
  const format = exportFormats.find((known) => known === named);
  if (format !== undefined) return format;
  throw new Failure(
    named === undefined
      ? `Say what it is to become: --to ${exportFormats.join("|")}.`
      : `There is no format \`${named}\`. ${choiceHint(named, exportFormats)}`,
  );
}

function zoneNamed(named: string | undefined): string {
  const zone = named ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (isZone(zone)) return zone;
  if (named === undefined) return "UTC";
  throw new Failure(`There is no zone \`${named}\`. Name one like Europe/Berlin, or UTC.`);
}

/** The record that a review is about, where it is there. */
function recordOf(file: string, snapshot: Snapshot, policy: Policy): Snapshot | undefined {
  const named = snapshot.kind === "review" ? recordPath(snapshot) : undefined;
  const record = named === undefined ? undefined : path.resolve(path.dirname(file), named);
  const text = record === undefined || record === file ? undefined : textIfThere(record);
  const read = text === undefined ? undefined : readDocument(text, { path: record, policy }).snapshot;
  return read?.kind === "incident" ? read : undefined;
}

async function write(file: string, text: string, force: boolean): Promise<void> {
  const isThere = textIfThere(file) !== undefined;
  if (isThere && !force)
    throw new Failure(`${file} is there already and was left as it is. Add --force to write over it.`);
  await (isThere ? replaceFile(file, text) : createFile(file, text)).catch((error: unknown) => {
    throw new Failure(`Can't write ${file}: ${reasonOf(error)}. Name another place with --out.`);
  });
}
