import { actionsBlock } from "./actions-block.ts";
import { factsBlock, milestonesBlock, rolesBlock } from "./facts-blocks.ts";
import { fiveWhysPart, madeSensePart } from "./guided-parts.ts";
import { customersBlock, impactTimesBlock, impactTotalBlock, serviceBlock } from "./impact-blocks.ts";
import type { Block, ReviewSource } from "./piece.ts";
import type { BlockVariable } from "./review-variables.ts";
import { severityHistoryBlock } from "./severity-block.ts";
import { stepsBlock } from "./steps-block.ts";
import { decisionsBlock, hypothesesBlock } from "./thought-blocks.ts";
import { timelineBlock } from "./timeline-block.ts";

/** What stands for a variable that makes lines of its own. */
export function blockFor(name: BlockVariable, source: ReviewSource): Block {
  return blocks[name](source);
}

const blocks: Readonly<Record<BlockVariable, (source: ReviewSource) => Block>> = {
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
};
