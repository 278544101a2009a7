import { describe, expect, it } from "vitest";
import { isPrivateNow } from "../../../src/core/outgoing/is-private-now.ts";
import { recordText } from "../../support/record.ts";

const open = recordText();
const closed = recordText({ frontMatter: ["title: Breach é 漢", "severity: SEV2", "private: true"] });
const review = "---\r\nsitrep: 1\r\nkind: review\r\nincident: incident.md\r\n---\r\n\r\n# Review\r\n";

const files =
  (own: string | undefined, record?: string) =>
  (path?: string): Promise<string | undefined> =>
    Promise.resolve(path === undefined ? own : path === "incident.md" ? record : undefined);

describe("whether an incident is private now", () => {
  it("is what its record says", async () => {
    expect(await isPrivateNow(files(open))).toBe(false);
    expect(await isPrivateNow(files(closed))).toBe(true);
  });

  it("is, of a review, what its record says; without one it is what it says itself", async () => {
    expect(await isPrivateNow(files(review, closed))).toBe(true);
    expect(await isPrivateNow(files(review, open))).toBe(false);
    expect(await isPrivateNow(files(review))).toBe(false);
  });

  it("is unknown where the file is gone", async () => {
    await expect(isPrivateNow(files(undefined))).rejects.toThrow("The file is gone.");
  });
});
