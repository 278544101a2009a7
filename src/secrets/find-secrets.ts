import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import type {
  SecretLintRuleContext,
  SecretLintRuleReportHandler,
  SecretLintSourceCode,
} from "@secretlint/types";
import type { TextRange } from "../core/text/range.ts";

/**
 * Where a text holds keys and tokens that the rules of secretlint know: cloud providers, code hosts, chats, private keys,
 * connection strings. In order, those that touch as one. Load this file at the first use, it brings the rules along. Rejects
 * where a rule fails.
 */
export async function findSecrets(text: string): Promise<readonly TextRange[]> {
  const detector = idle.pop() ?? newDetector();
  const source = sourceOf(text);
  for (const { scanner, needs } of detector.scanners) {
    if (needs === undefined || text.includes(needs)) await scanner.file?.(source);
  }
  idle.push(detector); // one that failed is not used again
  return joined(detector.found.splice(0));
}

/** The secrets of a text as they stand there, each once. */
export async function secretsIn(text: string): Promise<readonly string[]> {
  const ranges = await findSecrets(text);
  return [...new Set(ranges.map(({ start, end }) => text.slice(start, end)))];
}

/** All rules, and where they say what they find. */
interface Detector {
  readonly scanners: readonly Scanner[];
  readonly found: TextRange[];
}

interface Scanner {
  readonly scanner: SecretLintRuleReportHandler;
  /** What a text must hold for it to find anything; undefined where it is to look in any case. */
  readonly needs: string | undefined;
}

/** Made once and used again, but by one text at a time: a rule tells its detector what it finds, not in which text. */
const idle: Detector[] = [];

/**
 * The rules, run without the engine they come with: it keeps an observer of the whole process and all that it measured, in
 * an editor that stays open for weeks. Comments that switch rules off do not count here, a command may contain any.
 */
function newDetector(): Detector {
  const scanners: Scanner[] = [];
  const found: TextRange[] = [];
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
        const scanner = rule.create(context, {} as Parameters<typeof rule.create>[1]);
        scanners.push({ scanner, needs: slowRules[rule.meta.id] });
      },
    },
    {},
  );
  return { scanners, found };
}

/** Of 25 rules these take two thirds of the time, and each knows one form alone, which this is part of. */
const slowRules: Readonly<Record<string, string>> = {
  "@secretlint/secretlint-rule-privatekey": "PRIVATE KEY",
  "@secretlint/secretlint-rule-1password": "ops_",
  "@secretlint/secretlint-rule-docker": "dckr_",
};

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
