import { activationSuite } from "./activation.suite.ts";
import { editingSuite } from "./editing.suite.ts";
import { librarySuite } from "./library.suite.ts";
import { oneReaderSuite } from "./one-reader.suite.ts";

/**
 * The suites of each run. `normal`: a trusted window on the sample workspace. `restricted`: the same with Workspace
 * Trust on and not given. `lazy`: a workspace without a file of ours.
 */
export const suites: Readonly<Record<string, readonly (() => void)[]>> = {
  normal: [activationSuite, librarySuite, editingSuite, oneReaderSuite],
  restricted: [],
  lazy: [],
};
