import { actionsSuite } from "./actions.suite.ts";
import { activationSuite } from "./activation.suite.ts";
import { badInputSuite } from "./bad-input.suite.ts";
import { diagnosticsSuite } from "./diagnostics.suite.ts";
import { editingSuite } from "./editing.suite.ts";
import { exportSuite } from "./export.suite.ts";
import { insightsSuite } from "./insights.suite.ts";
import { lazySuite } from "./lazy.suite.ts";
import { librarySuite } from "./library.suite.ts";
import { oneReaderSuite } from "./one-reader.suite.ts";
import { previewSuite } from "./preview.suite.ts";
import { peopleSuite } from "./people.suite.ts";
import { policySuite } from "./policy.suite.ts";
import { reviewDeskSuite } from "./review-desk.suite.ts";
import { runbookSuite } from "./runbook.suite.ts";
import { syncSuite } from "./sync.suite.ts";
import { restrictedSuite } from "./restricted.suite.ts";
import { toolsSuite } from "./tools.suite.ts";
import { virtualSuite } from "./virtual.suite.ts";
import { timelineSuite } from "./timeline.suite.ts";
import { restrictedTrustSuite, trustSuite } from "./trust.suite.ts";
import { updatesSuite } from "./updates.suite.ts";
import { writeReviewSuite } from "./write-review.suite.ts";

/**
 * The suites of each run. `normal`: a trusted window on the sample workspace. `restricted`: the same with Workspace
 * Trust on and not given. `lazy`: a workspace without a file of ours. `virtual`: one that is on no disk.
 */
export const suites: Readonly<Record<string, readonly (() => void)[]>> = {
  normal: [
    activationSuite,
    librarySuite,
    editingSuite,
    timelineSuite,
    diagnosticsSuite,
    previewSuite,
    badInputSuite,
    runbookSuite,
    reviewDeskSuite,
    syncSuite,
    policySuite,
    updatesSuite,
    peopleSuite,
    toolsSuite,
    actionsSuite,
    oneReaderSuite,
    exportSuite,
    writeReviewSuite,
    insightsSuite,
    trustSuite,
  ],
  restricted: [restrictedSuite, restrictedTrustSuite],
  lazy: [lazySuite],
  virtual: [virtualSuite],
};
