import {
  bareVariable,
  recordVariableOf,
  recordVariables,
  type RecordVariable,
} from "../../updates/record-values.ts";
import { actionsBlock } from "./actions-block.ts";
import { factsBlock, milestonesBlock, rolesBlock } from "./facts-blocks.ts";
import { fiveWhysPart, madeSensePart } from "./guided-parts.ts";
import { customersBlock, impactTimesBlock, impactTotalBlock, serviceBlock } from "./impact-blocks.ts";
import type { Block, ReviewSource } from "./piece.ts";
import { severityHistoryBlock } from "./severity-block.ts";
import { stepsBlock } from "./steps-block.ts";
import { decisionsBlock, hypothesesBlock } from "./thought-blocks.ts";
import { timelineBlock } from "./timeline-block.ts";

/** What a template of a review may ask for beside the words of the record: each makes lines of its own. */
const blocks = {
  facts: factsBlock,
  milestones: milestonesBlock,
  roles: rolesBlock,
  customers: customersBlock,
  "service-line": serviceBlock,
  impacts: impactTimesBlock,
  "impact-total": impactTotalBlock,
  timeline: timelineBlock,
  hypotheses: hypothesesBlock,
  decisions: decisionsBlock,
  "severity-history": severityHistoryBlock,
  steps: stepsBlock,
  actions: actionsBlock,
  "five-whys": () => fiveWhysPart,
  "made-sense": () => madeSensePart,
} as const satisfies Readonly<Record<string, (source: ReviewSource) => Block>>;

export type BlockVariable = keyof typeof blocks;

export type ReviewVariable =
  | { readonly kind: "block"; readonly name: BlockVariable }
  | { readonly kind: "words"; readonly name: RecordVariable };

const blockNames = Object.keys(blocks).filter((name): name is BlockVariable => Object.hasOwn(blocks, name));

/** All that a template of a review may ask for, as it is written between the braces. */
export const knownReviewVariables: readonly string[] = [
  ...blockNames,
  ...recordVariables.map(({ name }) => name),
];

/** The variable that a name between braces means; undefined where there is none of that name. */
export function reviewVariableOf(name: string): ReviewVariable | undefined {
  const bare = bareVariable(name);
  const block = blockNames.find((known) => bareVariable(known) === bare);
  if (block !== undefined) return { kind: "block", name: block };
  const words = recordVariableOf(name);
  return words === undefined ? undefined : { kind: "words", name: words };
}

/** What stands for a variable that makes lines of its own. */
export function blockFor(name: BlockVariable, source: ReviewSource): Block {
  return blocks[name](source);
}
