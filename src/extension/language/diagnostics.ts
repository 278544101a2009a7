import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  Uri,
  languages,
  workspace,
  type TextDocument,
} from "vscode";
import type { FindingLevel } from "../../core/lint/finding.ts";
import { policyFileName } from "../../core/policy/policy.ts";
import { indexLines } from "../../core/text/lines.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { findingsIn, ruleIds } from "./findings-in.ts";

/** Findings follow the last key by this many milliseconds: typing never waits for them. */
const typingPauseMs = 150;

/** Shows what `sitrep lint` would say, in every open file of ours, and what is broken in a policy file. */
export function createDiagnostics(services: Services): Lifetime {
  const shown = languages.createDiagnosticCollection("sitrep");
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();

  async function check(document: TextDocument): Promise<void> {
    const { version } = document;
    const found = isPolicy(document)
      ? policyProblems(document, services)
      : await reviewFindings(document, services);
    if (document.isClosed || document.version !== version) return;
    shown.set(document.uri, found);
  }

  function checkSoon(document: TextDocument): void {
    if (document.languageId !== "markdown" && !isPolicy(document)) return;
    const key = document.uri.toString();
    clearTimeout(pauses.get(key));
    pauses.set(
      key,
      setTimeout(() => {
        pauses.delete(key);
        check(document).catch((error: unknown) => {
          services.log.error(`Linting ${document.uri.path}: ${String(error)}`);
        });
      }, typingPauseMs),
    );
  }

  const all = (): void => {
    workspace.textDocuments.forEach(checkSoon);
  };
  all();
  const parts = Disposable.from(
    shown,
    workspace.onDidOpenTextDocument(checkSoon),
    workspace.onDidChangeTextDocument(({ document }) => {
      checkSoon(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      shown.delete(document.uri);
    }),
    services.policies.onDidChange(all),
    services.library.onDidChange((file) => {
      // A review's findings depend on its record, which may have changed in another editor, or on disk.
      if (file === undefined || services.library.get(file)?.read.snapshot.kind === "review") return;
      workspace.textDocuments
        .filter((document) => services.library.get(document.uri)?.read.snapshot.kind === "review")
        .forEach(checkSoon);
    }),
  );
  return {
    dispose: () => {
      for (const pause of pauses.values()) clearTimeout(pause);
      parts.dispose();
    },
  };
}

async function reviewFindings(document: TextDocument, services: Services): Promise<readonly Diagnostic[]> {
  const result = await findingsIn(document, services);
  if (result === undefined) return [];
  const { findings, read } = result;
  const { text, lines } = read.document;
  return findings.map((finding) => {
    const range = toRange(text, lines, finding.range);
    const diagnostic = new Diagnostic(range, finding.message, severities[finding.level]);
    diagnostic.source = "sitrep";
    diagnostic.code = ruleIds.has(finding.rule)
      ? {
          value: finding.rule,
          target: Uri.joinPath(services.extensionUri, "docs", "rules", `${finding.rule}.md`),
        }
      : finding.rule;
    diagnostic.relatedInformation = finding.related.map(
      (place) =>
        new DiagnosticRelatedInformation(
          new Location(document.uri, toRange(text, lines, place.range)),
          place.message,
        ),
    );
    return diagnostic;
  });
}

function policyProblems(document: TextDocument, services: Services): readonly Diagnostic[] {
  const text = document.getText();
  const lines = indexLines(text);
  return services.policies.problemsIn(text).map((problem) => {
    const diagnostic = new Diagnostic(
      toRange(text, lines, problem.range),
      problem.message,
      DiagnosticSeverity.Warning,
    );
    diagnostic.source = "sitrep";
    diagnostic.code = problem.code;
    return diagnostic;
  });
}

function isPolicy(document: TextDocument): boolean {
  return document.uri.path.endsWith(`/${policyFileName}`);
}

const severities: Readonly<Record<FindingLevel, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};
