import { DiagnosticSeverity, Uri, languages, type Diagnostic } from "vscode";
import type { Library } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import type { PageFinding } from "./page-finding.ts";
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
      name: nameIn(diagnostic),
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

/** Only a name that stands on one line can be pointed at. */
function nameIn({ code, range }: Diagnostic): PageFinding["name"] {
  const rule = typeof code === "object" ? code.value : code;
  const isName = rule === "no-person-names" && range.isSingleLine && !range.isEmpty;
  return isName ? [range.start.character, range.end.character] : undefined;
}

function levelOf({ severity }: Diagnostic): PageFinding["level"] {
  if (severity === DiagnosticSeverity.Error) return "error";
  return severity === DiagnosticSeverity.Warning ? "warning" : "information";
}
