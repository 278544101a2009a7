import MarkdownIt from "markdown-it";
import { Uri, commands, languages, window, workspace } from "vscode";
import { matches, same } from "./support/assert.ts";
import { asPerson, esc } from "./support/person.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

/** A test that runs in any host: it uses the editor's own API alone. */
export interface VirtualTest {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** What holds in a workspace that is on no disk, in the order in which it is done to one incident. */
export const virtualTests: readonly VirtualTest[] = [
  {
    name: "declares an incident: the record stands in the workspace's own files",
    run: async () => {
      const { api } = await sitrep();
      same(folder().scheme === "file", false, "the workspace is on no disk");
      await asPerson(["Checkout fails é 漢 🚒", esc, esc], () =>
        Promise.resolve(commands.executeCommand("sitrep.incident.declare")),
      );
      const { answer } = await until("the record is at hand", api.atHand, (id) => id !== undefined);
      same(Uri.parse(answer ?? "", true).scheme, folder().scheme, "the record's file system");
      matches(await record(), /^title: Checkout fails é 漢 🚒$/m, "the record");
      matches(await record(), /\*\*Declared\*\*/, "its timeline");
    },
  },
  {
    name: "logs what was typed, and writes beside an open editor",
    run: async () => {
      await commands.executeCommand("workbench.action.closeAllEditors");
      await log("finding: the pool is exhausted");
      matches(await record(), /\*\*Finding\*\* the pool is exhausted/, "written while no editor had it");
      const { document } = await window.showTextDocument(await atHand());
      await log("decision: roll back");
      same(document.isDirty, false, "saved");
      matches(await record(), /\*\*Decision\*\* roll back/, "written through the editor");
    },
  },
  {
    name: "ticks a step, and every view shows it",
    run: async () => {
      const { api } = await sitrep();
      const [first] = (await api.shown()).cockpit.incident?.steps ?? [];
      await asPerson([first?.title ?? "no step", esc], () =>
        Promise.resolve(commands.executeCommand("sitrep.step.complete")),
      );
      matches(await record(), /1\. \[x\] /, "the box");
      matches(await record(), /\*\*Step\*\* \(done\) /, "the entry");
      const { cockpit, timeline } = await api.shown();
      same(cockpit.incident?.steps[0]?.state, "done", "the cockpit's step");
      same(
        timeline.some(({ label }) => label.includes("roll back")),
        true,
        "the timeline's row",
      );
    },
  },
  {
    name: "finds the team's runbooks, where no search is",
    run: async () => {
      await write("runbooks/deep/cache.md", "# Flush the cache\n\n1. [ ] Flush it once\n");
      await asPerson(["Flush the cache"], () =>
        Promise.resolve(commands.executeCommand("sitrep.runbook.add")),
      );
      matches(await record(), /\[ \] Flush it once/, "the steps of it");
    },
  },
  {
    name: "lints a review, with the rules that know names and secrets",
    run: async () => {
      const { api } = await sitrep();
      const file = await write("incidents/2026-10-06-a/postmortem.md", review);
      await until(
        "the review is listed",
        async () => JSON.stringify((await api.shown()).reviews),
        (rows) => rows.includes("Search is empty"),
      );
      await window.showTextDocument(file);
      const { answer } = await until(
        "its findings",
        () =>
          languages.getDiagnostics(file).map(({ code }) => (typeof code === "object" ? code.value : code)),
        (rules) => rules.includes("no-person-names") && rules.includes("secret-in-text"),
      );
      same(answer.includes("blameless-wording"), true, "blame is found");
    },
  },
  {
    name: "draws the preview of a record",
    run: async () => {
      const { api } = await sitrep();
      await api.use();
      const html = api.extendMarkdownIt(new MarkdownIt({ html: true })).render(await record());
      matches(html, /data-sitrep-entry/, "its timeline");
    },
  },
  {
    name: "opens the cockpit",
    run: async () => {
      await commands.executeCommand("sitrep.cockpit.open");
      await until(
        "its tab",
        () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
        (labels) => labels.some((label) => /Checkout fails|Runbook|Cockpit/.test(label)),
      );
    },
  },
  {
    name: "says why Git and Sync are left out",
    run: async () => {
      const git = await asPerson([], () => Promise.resolve(commands.executeCommand("sitrep.timeline.git")));
      matches(git.said.join("\n"), /not on this computer's disk/, "Log from Git");
      const sync = await asPerson([], () => Promise.resolve(commands.executeCommand("sitrep.sync.run")));
      matches(sync.said.join("\n"), /on a disk/, "Sync Incident");
    },
  },
];

/** A workspace folder of this window. */
function folder(): Uri {
  const uri = workspace.workspaceFolders?.[0]?.uri;
  if (uri === undefined) throw new Error("The tests need a workspace folder");
  return uri;
}

async function atHand(): Promise<Uri> {
  return Uri.parse((await sitrep()).api.atHand() ?? "none", true);
}

async function record(): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(await atHand()));
}

async function write(path: string, text: string): Promise<Uri> {
  const file = Uri.joinPath(folder(), path);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

async function log(text: string): Promise<void> {
  await asPerson([text], () => Promise.resolve(commands.executeCommand("sitrep.timeline.log")));
}

const review = [
  "---",
  "sitrep: 1",
  "kind: review",
  "title: Search is empty",
  "severity: SEV2",
  "state: draft",
  "---",
  "",
  "# Review: Search is empty",
  "",
  "## Contributing factors",
  "",
  "Jane Doe carelessly deployed the index. She used the key AKIAIOSFODNN7EXAMPLF with secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY1A.",
  "",
].join("\n");
