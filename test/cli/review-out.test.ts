import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { connectedWorkplace, says, type ConnectedWorkplace } from "../support/connected-cli.ts";
import { recordText } from "../support/record.ts";

const policy = {
  connections: {
    github: { repository: "acme/shop", labels: ["postmortem"] },
    notion: { parent: "0123456789abcdef0123456789abcdef" },
  },
};
const folder = "incidents/2026-11-21-x";
const review = `${folder}/postmortem.md`;

function withReview(actions: readonly string[]): ConnectedWorkplace {
  const place = connectedWorkplace();
  mkdirSync(place.path(folder), { recursive: true });
  place.write(`${folder}/incident.md`, recordText());
  place.write("sitrep.config.json", JSON.stringify(policy));
  const head = ["---", "sitrep: 1", "kind: review", "incident: incident.md", "title: Checkout errors", "---"];
  place.write(
    review,
    [
      ...head,
      "",
      "# Review é 漢 🚒",
      "",
      "## Summary",
      "",
      "Nobody could pay.",
      "",
      "## Action items",
      "",
      ...actions,
      "",
    ].join("\n"),
  );
  return place;
}

const issue = (number: number): unknown => ({
  number,
  html_url: `https://github.com/acme/shop/issues/${number}`,
  state: "open",
});

describe("sitrep actions", () => {
  it("makes a ticket of each open action, once, and notes it behind the action", async () => {
    const place = withReview(["- [ ] Add an alarm é", "- [x] Roll back"]);
    place.answer("GET https://api.github.com/repos/acme/shop/issues", says([]));
    place.answer("POST https://api.github.com/repos/acme/shop/issues", says(issue(7), 201));
    const { code, error } = await place.sitrep("actions", "push", review, "--to", "github", "--yes");
    expect({ code, error }).toMatchObject({ code: 0 });
    expect(place.read(review)).toMatch(/Add an alarm é .*https:\/\/github\.com\/acme\/shop\/issues\/7/);
    const again = await place.sitrep("actions", "push", folder, "--to", "github", "--yes");
    expect(again).toMatchObject({ code: 0, out: "" });
    expect(place.asked.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("prints the requests on a dry run, and makes nothing", async () => {
    const place = withReview(["- [ ] Add an alarm"]);
    const { code, out } = await place.sitrep("actions", "push", review, "--to", "github", "--dry-run");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        method: "POST",
        url: "https://api.github.com/repos/acme/shop/issues",
        body: { title: "Add an alarm" },
      },
    ]);
    expect(out).not.toContain("ghp_");
    expect(place.asked).toEqual([]);
  });

  it("ticks what is done in the tracker, once that is confirmed", async () => {
    const link = "https://github.com/acme/shop/issues/7";
    const place = withReview([`- [ ] Add an alarm ([#7](${link}))`]);
    place.answer("GET https://api.github.com/", says([{ ...Object(issue(7)), state: "closed" }]));
    place.answer("/issues/7", says({ ...Object(issue(7)), state: "closed" }));
    const shown = await place.sitrep("actions", "pull", review, "--dry-run");
    expect(shown.out).toContain("done  Add an alarm");
    expect(place.read(review)).toContain("- [ ] Add an alarm");
    expect((await place.sitrep("actions", "pull", review, "--yes")).code).toBe(0);
    expect(place.read(review)).toContain("- [x] Add an alarm");
  });

  it("lists actions with what their tracker last told, and the day, and asks nobody for it", async () => {
    const link = "https://github.com/acme/shop/issues/7";
    const place = withReview([`- [ ] Add an alarm ([#7](${link}))`, "- [ ] Bound the retries"]);
    const alarm = async () => (await place.sitrep("actions")).out.split("\n")[0];
    expect(await alarm()).toContain("no owner: Add an alarm  ticket: state unknown  SEV2");
    place.answer("GET https://api.github.com/", says([issue(7)]));
    await place.sitrep("actions", "pull", review);
    expect(await alarm()).toContain("no owner: Add an alarm  ticket: open (seen 2026-11-21)  SEV2");
    expect(JSON.parse((await place.sitrep("actions", "--json")).out)).toMatchObject([
      { task: "Add an alarm", ticket: { state: "open", done: false, seen: "2026-11-21T14:10:00Z" } },
      { task: "Bound the retries", ticket: null },
    ]);
    expect(place.asked).toHaveLength(1);
    place.write("caches/sitrep/tickets/states.json", "spoilt");
    expect(await alarm()).toContain("ticket: state unknown");
  });

  it("asks for the tickets of all reviews below a folder, once, and leaves out what is private", async () => {
    const link = "https://github.com/acme/shop/issues/7";
    const place = withReview([`- [ ] Add an alarm ([#7](${link}))`]);
    const [other, closed] = ["incidents/2026-11-22-é", "incidents/2026-11-23-z"];
    for (const each of [other, closed]) {
      mkdirSync(place.path(each), { recursive: true });
      place.write(`${each}/postmortem.md`, place.read(review).replace("Add an alarm", "Bound the retries"));
    }
    place.write(`${other}/incident.md`, recordText());
    place.write(`${closed}/incident.md`, recordText({ frontMatter: ["title: Breach", "private: true"] }));
    place.answer("GET https://api.github.com/", says([{ ...Object(issue(7)), state: "closed" }]));
    const { code, error, out } = await place.sitrep("actions", "pull", "incidents", review, "--yes");
    expect(code).toBe(0);
    expect(out.match(/^done .*/gm)).toHaveLength(2);
    expect(error).toContain(
      "2026-11-23-z/postmortem.md was left out: its incident is private. Add --private.",
    );
    expect(place.asked).toHaveLength(1);
    const ticked = [folder, other, closed].map((each) => place.read(each, "postmortem.md").includes("- [x]"));
    expect(ticked).toEqual([true, true, false]);
    expect((await place.sitrep("actions", "pull")).code).toBe(2);
  });

  it("says what is not connected, and where the policy names no place", async () => {
    const place = withReview(["- [ ] Add an alarm"]);
    const { code, error } = await place.sitrep("actions", "push", review, "--to", "jira");
    expect({ code, error }).toEqual({
      code: 2,
      error: "The policy names no place for tickets there: add `jira` under `connections`.",
    });
  });
});

describe("sitrep publish", () => {
  it("publishes a review as a page, and writes its address into the review", async () => {
    const place = withReview([]);
    const page = {
      object: "page",
      id: "0f0f0f0f-0000-4000-8000-000000000001",
      url: "https://www.notion.so/p",
    };
    place.answer("POST https://api.notion.com/v1/search", says({ results: [] }));
    place.answer("POST https://api.notion.com/v1/pages", says(page));
    const { code, error } = await place.sitrep("publish", review, "--to", "notion", "--yes");
    expect(error).toContain("To Notion (a new page):");
    expect(code).toBe(0);
    expect(place.read(review)).toContain(
      "notion: 0f0f0f0f-0000-4000-8000-000000000001 https://www.notion.so/p",
    );
    const again = await place.sitrep("publish", review, "--to", "notion", "--dry-run");
    expect(again.error).not.toContain("a new page");
    expect(JSON.parse(again.out)).toMatchObject([{ method: "PATCH" }]);
  });

  it("links the incident's ticket to the page, after the same question", async () => {
    const place = withReview([]);
    const frontMatter = ["title: Checkout errors", "connected:", "  github: acme/shop#3"];
    place.write(`${folder}/incident.md`, recordText({ frontMatter }));
    const url = "https://www.notion.so/p";
    place.answer("POST https://api.notion.com/v1/search", says({ results: [] }));
    place.answer(
      "POST https://api.notion.com/v1/pages",
      says({ object: "page", id: "0f0f0f0f-0000-4000-8000-000000000001", url }),
    );
    const comments = "https://api.github.com/repos/acme/shop/issues/3/comments";
    place.answer(
      `POST ${comments}`,
      says({ id: 1, html_url: "https://github.com/acme/shop/issues/3#c" }, 201),
    );
    place.answer("GET https://api.github.com/search/issues", says({ total_count: 0, items: [] }));
    const dry = await place.sitrep("publish", review, "--to", "notion", "--dry-run");
    expect(JSON.parse(dry.out)).toMatchObject([{ method: "POST" }, { method: "POST", url: comments }]);
    const { code, error } = await place.sitrep("publish", review, "--to", "notion", "--yes");
    expect(error).toContain("To Notion (a new page), GitHub acme/shop#3 (a link to the page):");
    const comment = place.asked.find(({ method, url: to }) => method === "POST" && to === comments);
    expect([code, comment?.body]).toEqual([0, expect.stringContaining(url)]);
  });

  it("publishes no postmortem before the incident is on the status page", async () => {
    const { error } = await withReview([]).sitrep("publish", review, "--to", "statuspage");
    expect(error).toBe("The policy names no status page: add `statuspage` under `connections`.");
  });
});

describe("sitrep connections", () => {
  it("says what is ready, what is lacking, and who we are, and never a token", async () => {
    const place = withReview([]);
    const { code, out } = await place.sitrep("connections");
    expect(code).toBe(0);
    expect(out).toContain("Slack               ready\n");
    expect(out).toContain(
      "Jira                not connected: set SITREP_ATLASSIAN_TOKEN, SITREP_ATLASSIAN_SITE, SITREP_ATLASSIAN_EMAIL",
    );
    expect(out).not.toContain("of-ours");
    expect(place.asked).toEqual([]);
    const tested = await place.sitrep("connections", "--test");
    expect(tested.out).toMatch(/^Slack +ready: .*Acme/m);
    expect(tested.code).toBe(1);
  });
});

describe("sitrep outbox", () => {
  it("says that it is empty, and what it can't do", async () => {
    const { sitrep } = withReview([]);
    expect(await sitrep("outbox")).toEqual({ code: 0, out: "Nothing is on its way.", error: "" });
    expect((await sitrep("outbox", "check")).error).toBe(
      "Which one? sitrep outbox check ID, with an ID of sitrep outbox.",
    );
    expect((await sitrep("outbox", "burn")).code).toBe(2);
  });
});
