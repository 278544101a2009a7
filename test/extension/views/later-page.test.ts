import { describe, expect, it } from "vitest";
import { laterPage } from "../../../src/extension/views/later-page.ts";

function pages() {
  const done: string[] = [];
  const note = (what: string) => () => {
    done.push(what);
  };
  const page = { restore: note("restore"), refresh: note("refresh"), dispose: note("dispose") };
  return { done, page };
}

describe("laterPage", () => {
  it("makes nothing until it is asked, and then once", async () => {
    const { done, page } = pages();
    const later = laterPage(() => {
      done.push("make");
      return Promise.resolve(page);
    });
    later.refresh();
    later.dispose();
    expect([done, later.made()]).toEqual([[], undefined]);
    expect(await Promise.all([later.get(), later.get()])).toEqual([page, page]);
    expect(later.made()).toBe(page);
    later.refresh();
    later.dispose();
    expect(done).toEqual(["make", "refresh", "dispose"]);
  });

  it("tries again after it could not be made", async () => {
    const { page } = pages();
    let tries = 0;
    const later = laterPage(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("not loaded")) : Promise.resolve(page);
    });
    await expect(later.get()).rejects.toThrow("not loaded");
    expect(await later.get()).toBe(page);
  });
});
