import type { StepRef } from "../../src/core/incident/intent.ts";
import type { Step } from "../../src/core/model/step.ts";
import { read } from "./record.ts";

/** Steps with everything that makes marking them hard: reasons, code, escapes, twins, two lines, nested ones. */
export const trickySteps = [
  "1. [x] Declare",
  "2. [ ] Assign roles (Incident Commander, within 5 min)",
  "",
  "   Ask in `#incidents`: who leads?",
  "",
  "   - [ ] Ask *ops*",
  "   - [ ] Ask ops (or don't)",
  "3. [ ] Page the vendor (skipped: not theirs)",
  "4. [ ] Restart `web` \\(twice)",
  "5. [ ] Restart `web` \\(twice)",
  "6. [ ] A step of",
  "   two lines",
  "7. [ ] Speaks of ` (skipped: no)` in code",
  "8. [ ] Ends in a backslash \\",
  "9. [ ] Speaks of `(blocked: no)` in code",
];

/** The steps of a record's text. */
export function steps(text: string): readonly Step[] {
  return read(text).snapshot.steps;
}

/** What a step is known by; a missing one is an error of the test. */
export function refTo(text: string, index: number): StepRef {
  const step = steps(text)[index];
  if (step === undefined) throw new Error(`No step ${index}`);
  return { text: step.text, occurrence: step.occurrence };
}
