import { activationSuite } from "./activation.suite.ts";

/**
 * The suites of each run. `normal`: a trusted window on the sample workspace. `restricted`: the same with Workspace
 * Trust on and not given. `lazy`: a workspace without a file of ours.
 */
export const suites: Readonly<Record<string, readonly (() => void)[]>> = {
  normal: [activationSuite],
  restricted: [],
  lazy: [],
};
