import { describe, expect, it } from "vitest";
import { findBlame } from "../../../../src/core/lint/blame/find-blame.ts";

const blame = (text: string): readonly string[] =>
  findBlame(text, []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("what people are held up to", () => {
  it.each([
    ["Any competent engineer would check it.", "negligence: Any competent engineer"],
    ["No sane person runs this on production.", undefined],
    ["A careful reviewer does not merge that.", "negligence: A careful reviewer"],
    ["How anyone could overlook a banner is beyond us.", "negligence: How anyone could"],
    ["Inexplicably, the operator chose the second one.", "negligence: Inexplicably, the operator"],
    ["As usual, the reviewer let it pass.", "negligence: usual, the reviewer"],
    ["It was a poor showing on the part of the team.", "fault: on the part of the team"],
    ["Engineers must stop deploying on Fridays.", "exhortation: must stop"],
    ["Developers need to take more responsibility.", "exhortation: need to take"],
    ["It boils down to somebody not paying attention.", "fault: boils down to somebody"],
    ["We lost an hour to the reviewer not reading the page.", "failure-verb: reviewer not reading"],
    ["It stalled because the engineer forgot the command.", "failure-verb: forgot"],
    ["The operator deleted the volume before asking the owner.", "failure-verb: deleted the volume before"],
    ["Operator inexperience was a factor.", "negligence: Operator inexperience"],
    ["The instructions were disregarded.", "failure-verb: disregarded"],
    ["The checks were not carried out.", "failure-verb: were not carried"],
    [
      "The responsibility for this outage lies squarely with the team.",
      "fault: responsibility for this outage lies squarely with",
    ],
    ["The cause was the impatience of the operator.", "negligence: the impatience"],
  ])("%s", (text, expected) => {
    if (expected !== undefined) expect(blame(text)).toContain(expected);
    else expect(blame(text)).toHaveLength(1);
  });

  it.each([
    "A careful reviewer found it before the release.",
    "A real person would have to click.",
    "How somebody could have known this is what we ask.",
    "As usual, the team met on Monday.",
    "Inexplicably, the cache chose the second one.",
    "Quick thinking on the part of the team saved the day.",
    "The on-call engineer should stop the sync and wait.",
    "The approval was skipped automatically for bots.",
    "The process was ignored by systemd.",
    "The health checks were not carried out.",
    "The responsibility for the certificates lies with the platform team.",
    "The confusion of the team came from two equal names.",
    "The queue was blindly retried by the client library.",
    "Nobody did anything wrong.",
    "The operator was removed from the cluster.",
    "It worked as the team expected.",
  ])("does not blame: %s", (text) => {
    expect(blame(text)).toEqual([]);
  });
});
