import { DiagnosticSeverity, Uri, languages, type Diagnostic, type Position } from "vscode";
import type { Library } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import type { PageFinding, Spot } from "./page-finding.ts";
import { redrawPreviews } from "./refresh-preview.ts";

/** What the editor shows of our linter for a document, in order; nothing is linted for it. None where it is not open. */
export function shownFindings(resource: unknown): readonly PageFinding[] {
  if (!(resource instanceof Uri)) return [];
  return languages
    .getDiagnostics(resource)
    .filter(({ source }) => source === "sitrep")
    .map((diagnostic) => ({
      line: diagnostic.range.start.line + 1,
      level: levelOf(diagnostic),
      message: diagnostic.message,
      words: wordsOf(diagnostic),
      isName: isName(diagnostic),
    }))
    .sort((a, b) => a.line - b.line);
}

/** Draws open previews anew when what is found in a file of ours changed: findings come after the text they are about. */
export function redrawOnFindings(library: Library): Lifetime {
  const last = new Map<string, string>();
  return languages.onDidChangeDiagnostics(({ uris }) => {
    const changed = uris.filter((uri) => {
      if (library.get(uri) === undefined) return false;
      const now = JSON.stringify(shownFindings(uri));
      const before = last.get(uri.toString()) ?? "[]";
      if (now === "[]") last.delete(uri.toString());
      else last.set(uri.toString(), now);
      return now !== before;
    });
    if (changed.length > 0) redrawPreviews();
  });
}

/** Where nothing stands yet no words are marked. */
function wordsOf({ range: { start, end, isEmpty } }: Diagnostic): PageFinding["words"] {
  const spot = ({ line, character }: Position): Spot => ({ line: line + 1, character });
  return isEmpty ? undefined : { start: spot(start), end: spot(end) };
}

function isName({ code }: Diagnostic): boolean {
  return (typeof code === "object" ? code.value : code) === "no-person-names";
}

function levelOf({ severity }: Diagnostic): PageFinding["level"] {
  if (severity === DiagnosticSeverity.Error) return "error";
  return severity === DiagnosticSeverity.Warning ? "warning" : "information";
}
