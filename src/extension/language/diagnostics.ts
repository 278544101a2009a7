import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  Range,
  Uri,
  languages,
  workspace,
  type TextDocument,
} from "vscode";
import type { FindingLevel } from "../../core/lint/finding.ts";
import { tooLongMessage } from "../../core/lint/too-long.ts";
import { policyFileName } from "../../core/policy/policy.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { findingsIn, ruleIds } from "./findings-in.ts";
import { policyProblems } from "./policy-problems.ts";
import { templateAt, templateProblems } from "./template-problems.ts";

/** Findings follow the last key by this many milliseconds: typing never waits for them. */
const typingPauseMs = 150;

/** Shows what `sitrep lint` would say, in every open file of ours, and what is broken in a policy file. */
export function createDiagnostics(services: Services): Lifetime {
  const shown = languages.createDiagnosticCollection("sitrep");
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, AbortController>();

  async function check(document: TextDocument, signal: AbortSignal): Promise<void> {
    const { version } = document;
    const template = templateAt(document.uri.path);
    const found = isPolicy(document)
      ? policyProblems(document, services)
      : template !== undefined
        ? templateProblems(document, template, services)
        : await reviewFindings(document, services, signal);
    if (found === undefined || document.isClosed || document.version !== version) return;
    shown.set(document.uri, found);
  }

  /** What is being worked out for an older version is of no use any more. */
  function giveUp(key: string): void {
    clearTimeout(pauses.get(key));
    running.get(key)?.abort();
  }

  function checkSoon(document: TextDocument): void {
    if (document.languageId !== "markdown" && !isPolicy(document)) return;
    const key = document.uri.toString();
    giveUp(key);
    pauses.set(
      key,
      setTimeout(() => {
        pauses.delete(key);
        const stopping = new AbortController();
        running.set(key, stopping);
        check(document, stopping.signal).catch((error: unknown) => {
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
      giveUp(document.uri.toString());
      running.delete(document.uri.toString());
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
      for (const key of [...pauses.keys(), ...running.keys()]) giveUp(key);
      parts.dispose();
    },
  };
}

/** Undefined where it was given up. */
async function reviewFindings(
  document: TextDocument,
  services: Services,
  signal: AbortSignal,
): Promise<readonly Diagnostic[] | undefined> {
  const tooLong = tooLongMessage(document.getText(), document.uri.path);
  if (tooLong !== undefined) return [atTop(tooLong)];
  const result = await findingsIn(document, services, signal);
  if (result === undefined) return signal.aborted ? undefined : [];
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

function atTop(message: string): Diagnostic {
  const diagnostic = new Diagnostic(new Range(0, 0, 0, 3), message, DiagnosticSeverity.Information);
  diagnostic.source = "sitrep";
  return diagnostic;
}

function isPolicy(document: TextDocument): boolean {
  return document.uri.path.endsWith(`/${policyFileName}`);
}

const severities: Readonly<Record<FindingLevel, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};
