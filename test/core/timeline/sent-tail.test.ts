import { describe, expect, it } from "vitest";
import {
  blankSentTail,
  protectSentTail,
  readSentTail,
  sentPlace,
  splitSent,
  withSentPlace,
  writeSentTail,
} from "../../../src/core/timeline/sent-tail.ts";

const slack = { label: "Slack", url: "https://acme.slack.com/archives/C1/p2" };
const teams = { label: "Teams", url: undefined };

describe("where an update went", () => {
  it("is read from the bracket that ends it, links and names alike", () => {
    const source = "We look. (sent: [Slack](https://acme.slack.com/archives/C1/p2), Teams)";
    expect(readSentTail(source)).toEqual({ start: 9, end: source.length, places: [slack, teams] });
    expect(splitSent(source, "update")).toEqual({ words: "We look.", sent: [slack, teams] });
    expect(splitSent(source, "note")).toEqual({ words: source, sent: [] });
  });

  it.each([
    "We look (sent: Slack) at it",
    "We look \\(sent: Slack)",
    "We look(sent: Slack)",
    "We look (sent: )",
    "We look (sent: a (b))",
    "`x (sent: y` z)",
    "(Sent: Slack)",
  ])("is nothing else: %s", (source) => {
    expect(readSentTail(source)).toBeUndefined();
    expect(protectSentTail(source, "update")).toBe(source);
  });

  it("is written as it is read, whatever the places are called", () => {
    const odd = sentPlace("Slack (webhook), #ops_1 [é 漢] `x` 🚒", "https://x.example/a(b) c|d");
    expect(odd.url).toBe("https://x.example/a%28b%29%20c%7Cd");
    const places = [teams, slack, odd, { label: "a, b", url: undefined }, slack];
    expect(readSentTail(`Words ${writeSentTail(places)}`)?.places).toEqual(places);
    expect(writeSentTail([])).toBe("");
  });

  it("takes no address that is none of the web", () => {
    expect(sentPlace("Slack", "javascript:alert(1)").url).toBeUndefined();
    expect(sentPlace(" Slack\n#ops ", undefined)).toEqual({ label: "Slack #ops", url: undefined });
  });

  it("gains each place once, and the address of one that had none", () => {
    expect(withSentPlace([], slack)).toEqual([slack]);
    const both = [slack, teams];
    expect(withSentPlace(both, slack)).toBe(both);
    expect(withSentPlace(both, teams)).toBe(both);
    expect(withSentPlace(both, { ...slack, url: undefined })).toBe(both);
    const known = { ...teams, url: "https://teams.example/1" };
    expect(withSentPlace(both, known)).toEqual([slack, known]);
    const again = { ...slack, url: "https://acme.slack.com/archives/C9/p9" };
    expect(withSentPlace(both, again)).toEqual([slack, teams, again]);
  });

  it("is kept apart from words that look like it, and blanked for whoever looks at the words", () => {
    expect(protectSentTail("It (sent: twice)", "update")).toBe("It \\(sent: twice)");
    expect(protectSentTail("It (sent: twice)", "note")).toBe("It (sent: twice)");
    expect(blankSentTail("It (sent: Slack) ⭐")).toBe("It               ⭐");
    expect(blankSentTail("It (sent")).toBe("It (sent");
  });
});
