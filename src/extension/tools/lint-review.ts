import { Uri, window, workspace, type TextDocument } from "vscode";
import { findingRow } from "../../core/lint/report/finding-row.ts";
import { filledText, optional, record } from "../../protocol/decoder.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { findingsIn } from "../language/findings-in.ts";
import { confirmPrivate, isPrivate, readable } from "./incident-named.ts";
import { quoted, type Tool } from "./tool.ts";

interface Input {
  readonly file: string | undefined;
}

/** What the linter says of a review, as the Problems view shows it. */
export const lintReview: Tool<Input> = {
  input: record<Input>({ file: optional(filledText) }),
  async confirm(services, { file }) {
    const { uri } = await documentNamed(services, file);
    const record = recordBeside(services, uri);
    return record && confirmPrivate(record);
  },
  async run(services, { file }, call) {
    const { token } = call;
    const document = await documentNamed(services, file);
    const record = recordBeside(services, document.uri);
    if (record !== undefined) readable(record, call);
    const giveUp = new AbortController();
    const listening = token.onCancellationRequested(() => {
      giveUp.abort();
    });
    try {
      const found = await findingsIn(document, services, giveUp.signal);
      const name = workspace.asRelativePath(document.uri);
      if (found === undefined)
        throw new Error(`${name} is none of the team's incident files, so nothing is said of it.`);
      const { findings, read } = found;
      return {
        note: quoted,
        file: name,
        findings: findings.map((finding) => findingRow(name, finding, read.document.lines)),
      };
    } finally {
      listening.dispose();
    }
  },
};

/** The record of the incident that a file belongs to. */
function recordBeside({ library }: Services, uri: Uri): LibraryFile | undefined {
  const folder = Uri.joinPath(uri, "..").toString();
  return library.records().find((each) => Uri.joinPath(each.uri, "..").toString() === folder);
}

/** A file of ours by its path in the workspace, else the one in the editor. @throws Error where there is none. */
async function documentNamed(services: Services, name: string | undefined): Promise<TextDocument> {
  const { library } = services;
  await library.ready;
  if (name === undefined) {
    const document = window.activeTextEditor?.document;
    if (document !== undefined) return document;
    throw new Error("No file is open. Name one by its path in the workspace.");
  }
  const known = [...library.records(), ...library.reviews()].map(({ uri }) => uri);
  const uri = known.find((each) => each.path === name || workspace.asRelativePath(each) === name);
  if (uri !== undefined) return workspace.openTextDocument(uri);
  const names = known
    .filter((each) => !isPrivate(recordBeside(services, each)))
    .map((each) => workspace.asRelativePath(each));
  throw new Error(
    `There is no file \`${name}\` of ours. There are: ${names.slice(0, 20).join(", ") || "none"}.`,
  );
}
