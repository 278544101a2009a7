import type { RuleDeclaration } from "../policy/read-lint.ts";

/**
 * The rules as a policy names them. Generated from src/core/lint/rules by `npm run generate`, so that a policy can be read
 * without loading the rules.
 */
export const ruleDeclarations: readonly RuleDeclaration[] = [
  { id: "required-section", options: { templates: { default: [] }, headings: { default: [] } } },
  { id: "empty-section" },
  { id: "unknown-variable", options: { known: { default: [] } } },
  { id: "severity-reviewed" },
  { id: "review-overdue" },
  { id: "follow-up-due", options: { days: { default: 14 } } },
  { id: "no-person-names" },
  { id: "blameless-wording", options: { allow: { default: [] } } },
  { id: "system-counterfactual", options: { allow: { default: [] } } },
  { id: "action-owner", options: { links: { default: false } } },
  { id: "action-due", options: { links: { default: false } } },
  { id: "action-horizon", options: { required: { default: false } } },
  { id: "action-verb" },
  { id: "action-vague", options: { words: { default: [] } } },
  { id: "timeline-order" },
  { id: "timeline-zone" },
  { id: "timeline-future" },
  { id: "timeline-duplicate" },
  { id: "timeline-gap", options: { minutes: { default: 0 } } },
  { id: "timeline-milestones" },
  { id: "timeline-evidence" },
  { id: "record-facts" },
  { id: "stated-duration" },
  { id: "update-next-time" },
  { id: "update-eta" },
  { id: "update-status-word" },
  { id: "update-outage" },
  { id: "update-customer-text", options: { hosts: { default: [] } } },
  { id: "secret-in-text" },
  { id: "personal-data", options: { everywhere: { default: false } } },
  { id: "internal-link", options: { hosts: { default: [] } } },
  { id: "step-expected-result" },
  { id: "step-rollback" },
  { id: "dead-link" },
  { id: "runbook-reviewed", options: { required: { default: false } } },
  { id: "suppression-reason" },
];
