/**
 * What a policy may say of each rule, as a module that brings no rule along: ids, and the options with their defaults.
 * @param {readonly { id: string, options?: Readonly<Record<string, { default: unknown }>> | undefined }[]} rules
 */
export function ruleDeclarations(rules) {
  const declared = rules.map(({ id, options }) =>
    options === undefined
      ? { id }
      : { id, options: Object.fromEntries(Object.entries(options).map(ofDefault)) },
  );
  return `import type { RuleDeclaration } from "../policy/read-lint.ts";

/**
 * The rules as a policy names them. Generated from src/core/lint/rules by \`npm run generate\`, so that a policy can be read
 * without loading the rules.
 */
export const ruleDeclarations: readonly RuleDeclaration[] = ${JSON.stringify(declared)};
`;
}

/** @param {[string, { default: unknown }]} option */
function ofDefault([name, option]) {
  return [name, { default: option.default }];
}
