import type { Rule } from "../rule.ts";
import { actionDue } from "./action-due.ts";
import { actionOwner } from "./action-owner.ts";
import { noPersonNames } from "./no-person-names.ts";
import { requiredSection } from "./required-section.ts";
import { suppressionReason } from "./suppression-reason.ts";

/** Every rule, in the order of their pages. Docs, settings, schema and tests are made from this list. */
export const rules: readonly Rule[] = [
  requiredSection,
  noPersonNames,
  actionOwner,
  actionDue,
  suppressionReason,
];
