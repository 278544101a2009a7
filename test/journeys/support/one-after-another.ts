import { beforeEach } from "vitest";

/** In the `describe` it is called in, a test only runs if those before it held: each goes on where the last one ended. */
export function oneAfterAnother(): void {
  let broken = false;
  beforeEach(({ onTestFailed, skip }) => {
    onTestFailed(() => {
      broken = true;
    });
    skip(broken, "An earlier part of the journey failed.");
  });
}
