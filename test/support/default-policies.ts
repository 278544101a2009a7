import { Disposable } from "vscode";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { readPolicy } from "../../src/core/policy/read-policy.ts";
import type { Policies } from "../../src/extension/host/policies.ts";

/** The policies of a workspace in which no team has one. */
export const defaultPolicies: Policies = {
  policyFor: () => Promise.resolve(defaultPolicy),
  fileFor: () => Promise.resolve(undefined),
  knownIn: () => Promise.resolve(undefined),
  edition: () => 0,
  noteBare: () => undefined,
  onDidChange: () => new Disposable(() => undefined),
  readingOf: (text) => readPolicy(text),
  dispose: () => undefined,
};
