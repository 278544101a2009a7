import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import type {
  SecretLintRuleContext,
  SecretLintRuleReportHandler,
  SecretLintSourceCode,
} from "@secretlint/types";
import { maskArguments, masked } from "../../core/text/mask-arguments.ts";
import type { TextRange } from "../../core/text/range.ts";

/**
 * Takes out of a text the keys and tokens that the rules of secretlint know: cloud providers, code hosts, chats, private
 * keys, connection strings. Of an address with a password only the password goes. Load this file at the first use, it
 * brings the rules along. Rejects where a rule fails: then the text is not to be shown or written.
 */
export async function maskSecrets(text: string): Promise<string> {
  const found: TextRange[] = [];
  const source = sourceOf(text);
  for (const scanner of scanners(found)) await scanner.file?.(source);
  return joined(found)
    .toReversed()
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + shown(rest.slice(start, end)) + rest.slice(end),
      text,
    );
}

/**
 * The rules, run without the engine they come with: it keeps an observer of the whole process and all that it measured, in
 * an editor that stays open for weeks. Comments that switch rules off do not count here, a command may contain any.
 */
function scanners(found: TextRange[]): readonly SecretLintRuleReportHandler[] {
  const handlers: SecretLintRuleReportHandler[] = [];
  const context: SecretLintRuleContext = {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: "", messageId: String(messageId), data }),
    report: ({ range: [start, end] }) => {
      found.push({ start, end });
    },
    ignore: () => undefined,
  };
  creator.create(
    {
      sharedOptions: {},
      registerRule: (rule) => {
        // Every rule has defaults for its options, which its type does not say.
        handlers.push(rule.create(context, {} as Parameters<typeof rule.create>[1]));
      },
    },
    {},
  );
  return handlers;
}

/** A text that is no file; lines are not asked for. */
function sourceOf(content: string): SecretLintSourceCode {
  const start = { line: 1, column: 0 };
  return {
    hasBOM: false,
    content,
    filePath: "command.txt",
    physicalFilePath: undefined,
    contentType: "text",
    ext: ".txt",
    getFilePath: () => "command.txt",
    getPhysicalFilePath: () => undefined,
    locationToRange: () => [0, 0],
    rangeToLocation: () => ({ start, end: start }),
    positionToIndex: () => 0,
    indexToPosition: () => start,
  };
}

/** In order, those that touch as one. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

function shown(secret: string): string {
  const address = maskArguments(secret);
  return address === secret || !/^[a-z][\w+.-]*:\/\//i.test(secret) ? masked : address;
}
