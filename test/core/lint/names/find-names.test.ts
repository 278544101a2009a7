import { describe, expect, it } from "vitest";
import { emptyLexicon } from "../../../../src/core/lint/lexicon/lexicon.ts";
import { loadLexicon } from "../../../../src/core/lint/lexicon/load-lexicon.ts";
import { findNames, type NameSources } from "../../../../src/core/lint/names/find-names.ts";
import { codeOwners } from "../../../../src/core/lint/names/code-owners.ts";

const nobody: NameSources = { people: [], products: new Set(), allowed: new Set(), lexicon: loadLexicon() };
const names = (text: string, sources: Partial<NameSources> = {}): readonly string[] =>
  findNames(text, { ...nobody, ...sources }).map(({ text: name }) => name);
const evidence = (text: string): string | undefined => findNames(text, nobody)[0]?.evidence;

describe("a person is found", () => {
  it.each([
    ["by what only persons do", "Gideon forgot to renew it.", ["Gideon"]],
    ["by what is theirs", "It was Ottilie's laptop.", ["Ottilie"]],
    ["by a team", "Ruby from the payments team pulled the cable.", ["Ruby"]],
    ["by a role behind", "Marlon (SRE) saw the graph.", ["Marlon"]],
    ["by a role before", "Our on-call engineer Leopold was new.", ["Leopold"]],
    ["by whoever asks", "Nobody told Rosalind about the freeze.", ["Rosalind"]],
    ["by a title", "Ms. Abernathy pointed it out.", ["Abernathy"]],
    ["by a title that may be a merge request", "The review was done by Mr Adeyemi.", ["Adeyemi"]],
    ["by a department in brackets", "Ulrike (storage) rebuilt the array.", ["Ulrike"]],
    ["by a title alone", "It was assigned to Dr Lindqvist.", ["Lindqvist"]],
    ["by the pager", "The on-call phone was with Haakon.", ["Haakon"]],
    ["by leaving", "Oddvar had left the company in May.", ["Oddvar"]],
    ["by a name beside it", "It went from Ulrika to Ifeoluwa.", ["Ulrika", "Ifeoluwa"]],
    ["by an initial and a surname", "It was signed by T. Abernathy.", ["T. Abernathy"]],
    ["by a particle", "Pieter van der Berg cut the power.", ["Pieter van der Berg"]],
    ["by a hyphen", "Anne-Sophie and Ji-hoon merged it.", ["Anne-Sophie", "Ji-hoon"]],
    ["in Cyrillic", "Мария Иванова restarted it.", ["Мария Иванова"]],
    ["beside 漢 and 🚒", "漢 🚒 Renée said no.", ["Renée"]],
    ["across a line end", "It was\r\nWendeline who knew.", ["Wendeline"]],
    ["that no list holds", "Kwabenaye had misread the graph.", ["Kwabenaye"]],
    ["by a login that acts", "jabernathy reverted the flag.", ["jabernathy"]],
    ["in small letters before what persons do", "hamza typed the wrong address", ["hamza"]],
    ["in small letters behind by", "config was changed by tomasz at noon", ["tomasz"]],
    ["by initials behind a time", "14:05 KM restarts the pods", ["KM"]],
    ["by initials with full stops", "It was approved by K.M. on Friday.", ["K.M."]],
    ["by a mention of a chat", "Ask <@U02ABCDEF> first.", ["<@U02ABCDEF>"]],
    ["by what is to be done", "It is broken (Gideon to fill in why).", ["Gideon"]],
    [
      "beside each other, each on their own",
      "Bhattacharya and Sandvik each assumed it.",
      ["Bhattacharya", "Sandvik"],
    ],
    ["who is called like a month and acts", "It was gone before April left.", ["April"]],
    ["by a year", "The design (Abernathy, 2018) had one region.", ["Abernathy"]],
  ])("%s", (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("nobody is found", () => {
  it.each([
    ["in products", "Kafka rejected it, Jenkins ran it, Grafana was slow, Elasticsearch refused writes."],
    ["in a thing's name", "The Oscar cluster, Victor API, Hugo v2 and Felix 3 were full."],
    ["in places", "Users in Victoria and Georgia, traffic through Paris."],
    ["in laws and inventions", "Conway's law, Little's Law, Dijkstra's algorithm."],
    ["in months", "April was quiet. June had no incident."],
    ["in months beside each other", "April and June have a billing run; May to August is quiet."],
    [
      "in months behind a time",
      "Keys issued before April were refused, since June they pass, last May none did.",
    ],
    ["in firms called after somebody", "Jefferson Freight was late and Morgan Holdings did not answer."],
    ["in towns named after saints", "The St. Louis exchange announced it twice, St. George was down."],
    ["in small letters that are things", "jenkins did run it, harbor deleted images, elastic was red."],
    ["in companies", "Goldman Sachs, Morgan Stanley, Louis Vuitton, Ben & Jerry's."],
    ["in what runs by itself", "Hudson ran automatically every 30 seconds."],
    ["in months", "On 19. April and in May the pool grew; March 3."],
    ["in cities of two words", "The VPN in Los Angeles, San Diego and New York."],
    [
      "in roles and teams",
      "Security approved it, Operations asked, Attacker's PR, Engineer on duty said so.",
    ],
    ["in contractions", "They've asked, We'll see, Don't."],
    ["in paths and identifiers", "/home/Bob/x, Bob_test, Bob::run(), bob.example.org"],
    ["in acronyms", "DNS failed, the API removed it, ROI of proposed work, by UTC."],
    ["in group mailboxes", "oncall@example.org, sre-team@example.org, git@github.com"],
    ["in words", "Finance decided. Unfortunately it grew. Deploying takes long."],
    ["in words behind ask", "Ask yourself why."],
    ["in an empty text", ""],
  ])("%s", (_, text) => {
    expect(names(text)).toEqual([]);
  });

  it("where neither lexicon nor roster is there", () => {
    expect(names("Gideon forgot it. We paged them.", { lexicon: emptyLexicon })).toEqual([]);
  });

  it("where the policy allows it or calls it a product", () => {
    expect(
      names("Gideon asked Rosalind.", { allowed: new Set(["gideon"]), products: new Set(["rosalind"]) }),
    ).toEqual([]);
  });
});

describe("the evidence", () => {
  it.each([
    ["Gideon forgot it.", "reads like a given name before `forgot`"],
    ["Approved by Gideon.", "reads like a given name behind `approved by`"],
    ["Gideon Abernathy", "reads like a given name and a surname"],
    ["@gabernathy", "is a person's handle"],
  ])("of %s reads behind the name", (text, expected) => {
    expect(evidence(text)).toBe(expected);
  });
});

describe("a handle of CODEOWNERS", () => {
  const people = codeOwners(
    "# people\n* @gabernathy @org/payments @deploy-bot gideon@example.org\n/docs @Rosalind",
  );

  it("is a person, a team's is not", () => {
    expect(people.map(({ name }) => name)).toEqual(["gabernathy", "gideon@example.org", "Rosalind"]);
  });

  it("is found without its sign", () => {
    expect(findNames("It was gabernathy.", { ...nobody, people })).toMatchObject([
      { text: "gabernathy", evidence: "is in CODEOWNERS" },
    ]);
  });
});
