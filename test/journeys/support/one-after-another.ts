import { beforeEach } from "vitest";

/** In the `describe` it is called in, a test only runs if those before it held: each goes on where the last one ended. */
export function oneAfterAnother(): void {
  /** The id of the test that failed. */
  let failed: string | undefined;
  beforeEach(({ task, onTestFailed, skip }) => {
    if (failed === task.id) failed = undefined; // its second try tells
    skip(failed !== undefined, "An earlier part of the journey failed.");
    onTestFailed(() => {
      failed = task.id;
    });
  });
}
