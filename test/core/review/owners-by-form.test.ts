import { describe, expect, it } from "vitest";
import { readActions } from "../../../src/core/review/read-actions.ts";
import { parsed } from "../../support/read-markdown.ts";

function owners(list: string): readonly (string | undefined)[] {
  const { document, sections } = parsed(`# Review\n\n## Action items\n\n${list}\n`);
  return readActions(document, sections).map(({ owner }) => owner);
}

describe("owners that only the other actions tell", () => {
  it("takes what stands where others have theirs", () => {
    expect(owners("- Jane: cap retries\n- Sam: page on lag\n- AppSec: rotate the keys\n")).toEqual([
      "Jane",
      "Sam",
      "AppSec",
    ]);
    expect(owners("- Ekundayo to cap retries\n- Ferreira: shrink the pool\n")).toEqual([
      "Ekundayo",
      "Ferreira",
    ]);
    expect(owners("- Wren | Cap retries | 2026-12-04\n- Wren | Shrink pool | ---\n")).toEqual([
      "Wren",
      "Wren",
    ]);
  });

  it("takes what stands in front where the word for nobody does, and no such word for a name", () => {
    expect(owners("- Wren: Retry budget\n- Nobody: Smaller pool\n")).toEqual(["Wren", undefined]);
    expect(
      owners(
        "- Wren to cap retries\n- Kestrel: Retry budget\n- Nobody: Smaller pool\n- Ferreira: New keys\n",
      ),
    ).toEqual(["Wren", "Kestrel", undefined, "Ferreira"]);
    expect(
      owners("- Cap retries. Jane Doe, 2026-12-04.\n- Rotate keys. Up for grabs, 2026-12-11.\n"),
    ).toEqual(["Jane Doe", undefined]);
  });

  it("takes the names at the end of most actions, though no list knows one of them", () => {
    expect(
      owners("- Cap retries (Wren)\n- Page on lag (Kestrel)\n- Shrink the pool (Wren)\n- Rotate keys\n"),
    ).toEqual(["Wren", "Kestrel", "Wren", undefined]);
    expect(owners("- Cap retries - Wren\n- Page on lag - Kestrel\n- Shrink the pool - ?\n")).toEqual([
      "Wren",
      "Kestrel",
      undefined,
    ]);
  });

  it("takes no tickets, no areas of work and no single word that stands everywhere", () => {
    expect(owners("- Cap retries. Issue\n- Page on lag. Issue\n- Shrink the pool. PR\n")).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(
      owners("- Cap retries (Monitoring)\n- Page on lag (Storage)\n- Shrink the pool (Storage)\n"),
    ).toEqual([undefined, undefined, undefined]);
    expect(owners("- Cap retries (Gateway)\n- Page on lag (Gateway)\n- Shrink the pool (Gateway)\n")).toEqual(
      [undefined, undefined, undefined],
    );
  });

  it("takes an area of work for a topic where the same stands in front of what somebody else does", () => {
    expect(
      owners(
        "- Network: page on loss by 2026-12-04 (Jane Doe)\n- Network: add two uplinks by 2026-12-04\n- Mobile: ship it by 2026-12-04\n",
      ),
    ).toEqual(["Jane Doe", undefined, "Mobile"]);
  });
});
