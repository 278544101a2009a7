import { describe, expect, it } from "vitest";
import { shareWork, type Batch, type LintedBatch } from "../../../src/cli/lint/shared-work.ts";

const files = Array.from({ length: 20 }, (_, index) => `${index}.md`);

/** A batch whose files each have one problem, their own name. */
function linted({ number, files: names }: Batch): LintedBatch {
  return { number, linted: names.map((name) => ({ rows: [], problems: [name] })) };
}

describe("work that is shared among threads", () => {
  it("comes out in the order of the files, whatever is finished first", () => {
    const work = shareWork(files);
    const [first, second, third] = [work.take(), work.take(), work.take()];
    expect(work.take()).toBeUndefined();
    const out: string[] = [];
    for (const batch of [third, first, second]) {
      if (batch !== undefined) work.finish(linted(batch));
      for (const { problems } of work.inOrder()) out.push(...problems);
      expect(out.length % 8 === 0 || work.isDone()).toBe(true);
    }
    expect(out).toEqual(files);
    expect(work.isDone()).toBe(true);
  });

  it("is taken again where it was given back, before the rest", () => {
    const work = shareWork(files);
    const lost = [work.take(), work.take()].flatMap((batch) => batch ?? []);
    work.giveBack(lost);
    expect(work.take()).toEqual(lost[0]);
    expect(work.take()).toEqual(lost[1]);
    expect(work.take()?.files).toEqual(["16.md", "17.md", "18.md", "19.md"]);
  });

  it("wakes who waits for a batch, finished or given back", async () => {
    const work = shareWork(files);
    const batch = work.take();
    const finished = work.changed();
    if (batch !== undefined) work.finish(linted(batch));
    await finished;
    const given = work.changed();
    work.giveBack([]);
    await given;
    expect([...work.inOrder()]).toHaveLength(8);
  });

  it("is done at once where there is none", () => {
    expect(shareWork([]).isDone()).toBe(true);
  });
});
