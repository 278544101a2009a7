import path from "node:path";
import type { Drop } from "../../core/export/external/drop.ts";
import type { Leftover } from "../../core/export/external/leftovers.ts";
import { sayDrop } from "../../core/export/external/say-drop.ts";
import { lineDiff } from "../../core/export/line-diff.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { loadLexicon } from "../../core/lint/lexicon/load-lexicon.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import { externalFileNameOf } from "../../core/model/file-names.ts";
import { createFile, replaceFile } from "../../disk/replace-file.ts";
import type { Arguments, Command, Shell } from "../command.ts";
import { refusePrivate } from "../connections/confirm-sending.ts";
import { aboutWhat, reviewTarget, type ReviewTarget } from "../connections/review-target.ts";
import { Failure } from "../failure.ts";
import { peopleFinder } from "../host/people-near.ts";
import { reasonOf, textIfThere } from "../host/text-file.ts";
import { lookAround } from "../lint/look-around.ts";

export const externalCommand: Command = {
  name: "external",
  usage: "REVIEW [--diff | --apply] [--json] [--private]",
  summary: "Write what people outside may read of a review beside it, and tell what it has not got.",
  options: {
    diff: {
      type: "boolean",
      help: "Print what would become of the external version that is there, and write nothing",
    },
    apply: { type: "boolean", help: "Print that, and write it over the one that is there" },
    json: { type: "boolean", help: "What was dropped and what is left as JSON; lines count from 1" },
    private: { type: "boolean", help: "Write it though the incident is marked as private" },
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const review = await reviewTarget(args.positionals[0], shell);
    refusePrivate(aboutWhat(review).snapshot, args);
    const made = await makeExternal(review, shell);
    if (aboutWhat(review).snapshot.drill) shell.error("This was a drill: whoever reads it may not know.");
    const done = await put(made, args, shell);
    if (args.flag("json")) shell.out(JSON.stringify(jsonOf(made), undefined, 2));
    else tell(made, done, shell);
    return made.leftovers.length > 0 || done === "different" ? 1 : 0;
  },
};

interface Made {
  readonly file: string;
  readonly text: string;
  readonly drops: readonly Drop[];
  readonly leftovers: readonly Leftover[];
}

async function makeExternal({ file, policy, read, record }: ReviewTarget, shell: Shell): Promise<Made> {
  const { externalVersion } = await import("../../core/export/external/external-version.ts"); // not at each start
  const { leftoversOf } = await import("../../core/export/external/leftovers.ts");
  const people = await peopleFinder()(file, policy);
  const context: LintContext = {
    policy,
    now: shell.now(),
    record: record?.read.snapshot,
    lexicon: loadLexicon(),
    fileName: path.basename(file),
    ...people,
    secrets: (await lookAround(file, read.document)).secrets,
  };
  const { text, drops } = externalVersion(read, context);
  const external = path.join(path.dirname(file), externalFileNameOf(path.basename(file)));
  const made = readDocument(text, { path: external, policy });
  const leftovers = leftoversOf(made, {
    ...context,
    fileName: path.basename(external),
    ...(await lookAround(external, made.document)),
  });
  return { file: external, text, drops, leftovers };
}

/** Writes it where nothing is, or over what is there once that was asked for. @throws Failure where it was not. */
async function put(
  { file, text }: Made,
  args: Arguments,
  shell: Shell,
): Promise<"written" | "same" | "different"> {
  const there = textIfThere(file);
  if (there === text) return "same";
  const diff = there === undefined ? "" : lineDiff(there, text) || "Line breaks alone differ.";
  const print = args.flag("json") ? shell.error : shell.out;
  if (there !== undefined && (args.flag("diff") || args.flag("apply"))) print(diff);
  if (args.flag("diff")) return "different";
  if (there !== undefined && !args.flag("apply")) {
    throw new Failure(
      `There is an external version already, and it says something else: ${file}. It was left as it is. See how they differ with --diff, then take the new one with --apply.`,
    );
  }
  await (there === undefined ? createFile(file, text) : replaceFile(file, text)).catch((error: unknown) => {
    throw new Failure(`Can't write ${file}: ${reasonOf(error)}.`);
  });
  return "written";
}

function tell({ file, drops, leftovers }: Made, done: Awaited<ReturnType<typeof put>>, shell: Shell): void {
  const name = path.relative(shell.cwd, file);
  if (done !== "different") shell.out(done === "same" ? `${name} (as it was)` : name);
  for (const drop of drops) shell.out(sayDrop(drop));
  for (const { line, message } of leftovers) shell.error(`${name}:${line}: ${message}`);
}

function jsonOf({ file, drops, leftovers }: Made): Readonly<Record<string, unknown>> {
  return {
    file,
    dropped: drops.map(({ line, kind, what, put: instead }) => ({ line, kind, what, instead })),
    left: leftovers.map(({ line, message }) => ({ line, message })),
  };
}
