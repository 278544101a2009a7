import { audiences } from "../core/model/audience.ts";
import { freeEntryTypes } from "../core/incident/intent.ts";
import { updateFormats } from "../core/updates/update-format.ts";

/**
 * Everything the manifest says that code relies on: commands, settings, views, menus. The manifest's `contributes` and
 * `package.nls.json` are generated from it (`npm run generate`), so an id can't be written in two ways.
 */

interface CommandContribution {
  readonly title: string;
  readonly icon?: string;
  /** When it can be run at all; it is hidden from the palette otherwise. */
  readonly when?: string;
  readonly key?: { readonly key: string; readonly mac: string; readonly when: string };
}

const active = "sitrep.hasIncident";
const withGit = "sitrep.hasIncident && sitrep.canRunGit";
const withTerminals = "sitrep.hasIncident && sitrep.hasTerminals";
// Also before anything of ours is loaded: whoever connects first may not have an incident yet.
const connectable = "isWorkspaceTrusted && !sitrep.inBrowser";
const connected = `sitrep.hasIncident && ${connectable}`;
const running = "sitrep.hasIncident && !sitrep.isResolved";

/** The commands, by id. A title begins with a verb; the palette shows it behind `Sitrep:`. */
export const commandContributions = {
  "sitrep.incident.declare": { title: "Declare Incident", icon: "$(flame)" },
  "sitrep.incident.declareDrill": { title: "Declare Drill", icon: "$(beaker)" },
  "sitrep.incident.declarePrivate": { title: "Declare Private Incident", icon: "$(lock)" },
  "sitrep.timeline.log": {
    title: "Log Event",
    icon: "$(edit)",
    when: active,
    // Not Ctrl+Alt: on many keyboards that is AltGr and types a letter, and Ctrl+Alt+L locks the screen of some desktops.
    key: { key: "alt+l", mac: "ctrl+cmd+l", when: "!findWidgetVisible" },
  },
  "sitrep.timeline.paste": { title: "Paste as Timeline", icon: "$(clippy)", when: active },
  "sitrep.timeline.git": {
    title: "Log from Git",
    icon: "$(git-commit)",
    when: withGit,
  },
  "sitrep.timeline.selection": {
    title: "Log Selection",
    icon: "$(link)",
    when: `${active} && editorIsOpen`,
  },
  "sitrep.terminal.watch": {
    title: "Start or Stop Noting Terminal Commands",
    icon: "$(record)",
    when: withTerminals,
  },
  "sitrep.terminal.log": {
    title: "Log Terminal Commands",
    icon: "$(terminal)",
    when: withTerminals,
  },
  "sitrep.entry.star": { title: "Star Entry", icon: "$(star-empty)", when: active },
  "sitrep.entry.unstar": { title: "Unstar Entry", icon: "$(star-full)", when: active },
  "sitrep.entry.edit": { title: "Edit Entry Text", icon: "$(edit)", when: active },
  "sitrep.entry.move": { title: "Move Entry in Time", icon: "$(clock)", when: active },
  "sitrep.entry.retype": { title: "Change Entry Type", icon: "$(symbol-enum)", when: active },
  "sitrep.entry.delete": { title: "Delete Entry", icon: "$(trash)", when: active },
  "sitrep.update.compose": { title: "Draft Update", icon: "$(megaphone)", when: active },
  "sitrep.update.quick": { title: "Draft Update in Quick Inputs", icon: "$(megaphone)", when: active },
  "sitrep.status.set": { title: "Set Status", icon: "$(pulse)", when: active },
  "sitrep.severity.change": { title: "Change Severity", icon: "$(warning)", when: active },
  "sitrep.role.assign": { title: "Assign Role", icon: "$(person-add)", when: active },
  "sitrep.role.handOver": { title: "Hand Over Role", icon: "$(arrow-swap)", when: active },
  "sitrep.incident.brief": { title: "Brief Somebody", icon: "$(note)", when: active },
  "sitrep.incident.whomToTell": { title: "Copy Whom to Tell", icon: "$(organization)", when: running },
  "sitrep.incident.makePrivate": {
    title: "Mark as Private",
    icon: "$(lock)",
    when: `${active} && !sitrep.isPrivate`,
  },
  "sitrep.incident.makePublic": {
    title: "No Longer Private",
    icon: "$(unlock)",
    when: `${active} && sitrep.isPrivate`,
  },
  "sitrep.cockpit.open": { title: "Walk the Runbook", icon: "$(checklist)", when: active },
  "sitrep.step.next": { title: "Next Step", icon: "$(arrow-right)", when: active },
  "sitrep.step.complete": { title: "Complete Step", icon: "$(check)", when: active },
  "sitrep.step.skip": { title: "Skip Step", icon: "$(debug-step-over)", when: active },
  "sitrep.step.block": { title: "Block Step", icon: "$(circle-slash)", when: active },
  "sitrep.step.undo": { title: "Undo Step", icon: "$(discard)", when: active },
  "sitrep.step.run": {
    title: "Run Command of Step",
    icon: "$(play)",
    when: `${active} && sitrep.hasSteps`,
  },
  "sitrep.step.logRun": {
    title: "Log the Command of a Step That Ended",
    icon: "$(terminal)",
    when: `${active} && sitrep.hasStepRun`,
    key: { key: "alt+shift+l", mac: "ctrl+shift+cmd+l", when: "!findWidgetVisible" },
  },
  "sitrep.runbook.add": { title: "Add Runbook", icon: "$(add)", when: active },
  "sitrep.runbook.suggest": {
    title: "Suggest Runbook Changes",
    icon: "$(diff)",
    when: `${active} && sitrep.hasSteps`,
  },
  "sitrep.runbook.role": {
    title: "Show Steps of a Role",
    icon: "$(filter)",
    when: `${active} && sitrep.hasSteps`,
  },
  "sitrep.incident.resolve": { title: "Resolve", icon: "$(pass)", when: running },
  "sitrep.incident.reopen": {
    title: "Reopen",
    icon: "$(debug-restart)",
    when: "sitrep.hasIncident && sitrep.isResolved",
  },
  "sitrep.incident.close": { title: "Close as Not an Incident", icon: "$(close)", when: running },
  "sitrep.review.write": { title: "Write Review", icon: "$(book)", when: active },
  "sitrep.review.guide": { title: "Open Review Desk", icon: "$(comment-discussion)" },
  "sitrep.review.readThrough": { title: "Read Through Timeline", icon: "$(list-ordered)" },
  "sitrep.review.state": { title: "Set Review State", icon: "$(pass)" },
  "sitrep.review.severity": { title: "Judge First Severity", icon: "$(law)" },
  "sitrep.review.meeting": { title: "Plan Review Meeting", icon: "$(calendar)" },
  "sitrep.incident.open": { title: "Open Active Incident", icon: "$(go-to-file)", when: active },
  "sitrep.hypothesis.settle": { title: "Settle Hypothesis", icon: "$(lightbulb)", when: active },
  "sitrep.sync.run": { title: "Sync Incident", icon: "$(sync)", when: withGit },
  "sitrep.incident.switch": { title: "Switch Incident", icon: "$(list-selection)", when: active },
  "sitrep.incident.actions": { title: "Show Next Actions", when: active },
  "sitrep.duties.open": { title: "Open the Communications Lead's Duties" },
  "sitrep.policy.create": { title: "Create Policy", icon: "$(law)" },
  "sitrep.criteria.publish": { title: "Publish Severity Criteria", icon: "$(megaphone)" },
  "sitrep.update.mail": { title: "Draft Update as E-mail", icon: "$(mail)", when: active },
  "sitrep.channel.open": {
    title: "Open Incident Channel",
    icon: "$(comment-discussion)",
    when: connected,
  },
  "sitrep.chat.log": { title: "Log from Chat", icon: "$(comment-discussion)", when: connected },
  "sitrep.ticket.create": { title: "Create Incident Ticket", icon: "$(issues)", when: connected },
  "sitrep.actions.push": { title: "Create Tickets for Actions", icon: "$(issues)", when: connectable },
  "sitrep.actions.pull": { title: "Read Back Ticket States", icon: "$(issues)", when: connectable },
  "sitrep.actions.board": { title: "Open Actions Board", icon: "$(checklist)" },
  "sitrep.actions.group": { title: "Group Actions", icon: "$(list-tree)" },
  "sitrep.actions.filter": { title: "Show Actions of a Person", icon: "$(filter)" },
  "sitrep.insights.show": { title: "Show Insights", icon: "$(graph)" },
  "sitrep.incident.similar": { title: "Show Similar Incidents", icon: "$(references)", when: active },
  "sitrep.incident.export": { title: "Export Incident or Review", icon: "$(export)" },
  "sitrep.review.external": { title: "Create External Version", icon: "$(open-preview)" },
  "sitrep.review.publish": { title: "Publish Review", icon: "$(cloud-upload)", when: connectable },
  "sitrep.postmortem.publish": {
    title: "Publish Postmortem to Status Page",
    icon: "$(cloud-upload)",
    when: connectable,
  },
  "sitrep.page.trigger": { title: "Page Somebody", icon: "$(bell)", when: connected },
  "sitrep.page.note": { title: "Note to PagerDuty", icon: "$(bell)", when: connected },
  "sitrep.page.log": { title: "Log from PagerDuty", icon: "$(bell)", when: connected },
  "sitrep.outbox.show": { title: "Show Outbox", icon: "$(mail)", when: connectable },
  "sitrep.connection.connect": { title: "Connect a Service", icon: "$(plug)", when: connectable },
  "sitrep.connection.test": { title: "Test a Connection", icon: "$(debug-disconnect)", when: connectable },
  "sitrep.connection.disconnect": {
    title: "Disconnect a Service",
    icon: "$(debug-disconnect)",
    when: connectable,
  },
} as const satisfies Record<string, CommandContribution>;

export type CommandId = keyof typeof commandContributions;

/** Commands that rows of the trees and quick fixes run; people never see their names. */
export const internalCommandIds = [
  "sitrep.line.open",
  "sitrep.drift.log",
  "sitrep.step.toggle",
  "sitrep.action.tick",
] as const;

export type InternalCommandId = (typeof internalCommandIds)[number];

/**
 * The pages in panels of their own: `webview/NAME/` and the type that the editor knows the panel by. The manifest's
 * `activationEvents` name each behind `onWebviewPanel:`, so that it comes back after a reload.
 */
export const pageTypes = {
  cockpit: "sitrep.cockpit",
  actions: "sitrep.actions",
  review: "sitrep.review",
  insights: "sitrep.insights",
} as const;

export type PageName = keyof typeof pageTypes;

export const pageNames: readonly PageName[] = ["cockpit", "actions", "review", "insights"];

/** The settings, by id, with their defaults. */
export const settingContributions = {
  "sitrep.folders.incidents": {
    type: "string",
    default: "incidents",
    description: "The folder that holds incidents, one folder each, from the root of the workspace folder.",
  },
  "sitrep.folders.runbooks": {
    type: "string",
    default: "runbooks",
    description: "The folder that holds the team's runbooks, from the root of the workspace folder.",
  },
  "sitrep.time.zone": {
    type: "string",
    default: "",
    description:
      "The zone that local times are shown in, like `Europe/Lisbon`. Empty: the zone of this computer.",
  },
  "sitrep.timeline.hints": {
    type: "boolean",
    default: true,
    description:
      "Whether your local time and the time from the declaration are shown behind the stamps of a record's timeline. Nothing is written for it.",
  },
  "sitrep.notifications.deadlines": {
    type: "boolean",
    default: true,
    description:
      "Whether a missed deadline of an incident that goes on, an empty role and an unknown severity are told in a notification, once each. Status bar, badge and Incident view show them either way.",
  },
  "sitrep.connections.endpoints": {
    type: "object",
    default: {},
    // A workspace that could set it could have tokens sent to itself.
    scope: "machine",
    description:
      "Addresses to use instead of a service's own, by its id: another region of the vendor, or a test server on this computer. Only the vendor's own domains over https, and `http://127.0.0.1`, are taken.",
  },
} as const;

export type SettingId = keyof typeof settingContributions;

/** The views of the side bar, in order, and what share of its height each has at first. */
export const viewContributions = {
  "sitrep.incident": { name: "Incident", share: 4 },
  "sitrep.runbook": { name: "Runbook", share: 5 },
  "sitrep.timeline": { name: "Timeline", share: 3 },
  "sitrep.reviews": { name: "Reviews", share: 2 },
} as const;

export type ViewId = keyof typeof viewContributions;

interface ToolContribution {
  readonly displayName: string;
  /** What a person reads of it. */
  readonly userDescription: string;
  /** What a model reads of it: English, whatever the language of the editor. */
  readonly modelDescription: string;
  /** How a person names it in a prompt: `#incident`. */
  readonly reference: string;
  readonly icon: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

const whichIncident = {
  incident: {
    type: "string",
    description: "Folder name or title of the incident; left out, the one that is active.",
  },
};

/** The tools for language models, by their names. They are offered where the editor has models, and missed nowhere. */
export const toolContributions = {
  sitrep_get_incident: {
    displayName: "Get Incident",
    userDescription: "An incident as it stands: state, roles, what is due, steps, timeline",
    modelDescription:
      "Reads an incident of this workspace as JSON: title, severity, status, roles, what is owed to whom by when, runbook steps with their state, and the latest timeline entries. null means that nobody knows: say so, never guess. Times are UTC.",
    reference: "incident",
    icon: "$(flame)",
    properties: {
      ...whichIncident,
      entries: {
        type: "integer",
        minimum: 1,
        description: "How many of the latest timeline entries (default 40).",
      },
    },
  },
  sitrep_append_timeline_entry: {
    displayName: "Log to the Timeline",
    userDescription: "Adds an entry to the timeline, after you confirmed it",
    modelDescription:
      "Adds one entry to the timeline of an incident, in the team's Markdown file. The person confirms it first. Log what was seen or done and is known to be true; never what might be. Leave names of persons out of findings.",
    reference: "logEntry",
    icon: "$(edit)",
    properties: {
      ...whichIncident,
      text: { type: "string", description: "What was seen, done or decided, in one or two sentences." },
      type: { type: "string", enum: freeEntryTypes, description: "What kind of entry it is (default note)." },
      at: {
        type: "string",
        description: "When it happened: ISO 8601 with a zone; left out, now. Never in the future.",
      },
    },
    required: ["text"],
  },
  sitrep_draft_update: {
    displayName: "Draft Update",
    userDescription: "The update that is owed next, from the record alone; nothing is sent",
    modelDescription:
      "Drafts an update to people who wait for word, from the incident's file alone: text, which parts nobody knows yet, when the next one is promised, and what is questionable in the wording. Nothing is sent or logged. Do not fill what is unknown.",
    reference: "draftUpdate",
    icon: "$(megaphone)",
    properties: {
      ...whichIncident,
      audience: {
        type: "string",
        enum: audiences,
        description: "Whom it is for; left out, whose turn it is.",
      },
      format: {
        type: "string",
        enum: updateFormats,
        description: "What kind of message; left out, what fits now.",
      },
    },
  },
  sitrep_lint_review: {
    displayName: "Lint Review",
    userDescription: "What the linter says of a review, a record or a runbook",
    modelDescription:
      "Checks a review, record or runbook of this workspace: missing sections, blaming wording, persons' names where they don't belong, actions without owner or date, and more. Gives findings with line, rule and message.",
    reference: "lintReview",
    icon: "$(book)",
    properties: {
      file: { type: "string", description: "Path in the workspace; left out, the file in the editor." },
    },
  },
} as const satisfies Record<string, ToolContribution>;

export type ToolId = keyof typeof toolContributions;

/** Their names. The stub that stands ready knows these and nothing else of them. */
export const toolIds: readonly ToolId[] = [
  "sitrep_get_incident",
  "sitrep_append_timeline_entry",
  "sitrep_draft_update",
  "sitrep_lint_review",
];

/** The context keys that `when` clauses read. */
export type ContextKey =
  | "sitrep.hasIncident"
  | "sitrep.isPrivate"
  | "sitrep.isResolved"
  | "sitrep.hasSteps"
  /** The workspace is trusted, Git can be run from this host, and the incident at hand is on its disk. */
  | "sitrep.canRunGit"
  /** The workspace is trusted, and this host hears of terminals. */
  | "sitrep.hasTerminals"
  /** This host is a browser's, which reaches no other services. */
  | "sitrep.inBrowser"
  /** A command of a step has ended and may be logged. */
  | "sitrep.hasStepRun";

/** The manifest's `contributes` and the strings it refers to. */
export function manifest(): { readonly contributes: object; readonly nls: Readonly<Record<string, string>> } {
  const nls: Record<string, string> = {
    "capabilities.untrusted":
      "In Restricted Mode everything works on the files of the workspace; nothing is run and nothing leaves the computer.",
    "capabilities.virtual":
      "Incidents, runbooks, the timeline, linting and the preview work on virtual file systems. Git and Sync are left out, and two windows are not kept from writing one file at the same moment.",
  };
  const text = (key: string, value: string): string => {
    nls[key] = value;
    return `%${key}%`;
  };
  const contributes = {
    commands: commandList().map(([id, command]) => ({
      command: id,
      category: "Sitrep",
      title: text(`${id}.title`, command.title),
      ...(command.icon === undefined ? {} : { icon: command.icon }),
    })),
    keybindings: [
      ...commandList().flatMap(([id, { key, when }]) =>
        key === undefined
          ? []
          : [{ command: id, ...key, when: when === undefined ? key.when : `${when} && ${key.when}` }],
      ),
      ...spaceTicks,
    ],
    menus: menus(),
    configuration: {
      title: "Sitrep",
      properties: Object.fromEntries(
        Object.entries(settingContributions).map(([id, setting]) => [
          id,
          {
            type: setting.type,
            default: setting.default,
            markdownDescription: text(`${id}.description`, setting.description),
            scope: "scope" in setting ? setting.scope : "resource",
          },
        ]),
      ),
    },
    viewsContainers: {
      activitybar: [{ id: "sitrep", title: "Sitrep", icon: "media/icons/sitrep.svg" }],
    },
    views: {
      sitrep: Object.entries(viewContributions).map(([id, { name, share }]) => ({
        id,
        name: text(`${id}.name`, name),
        contextualTitle: text(`${id}.contextualTitle`, `Sitrep: ${name}`),
        icon: "media/icons/sitrep.svg",
        initialSize: share,
      })),
    },
    viewsWelcome: viewsWelcome(text),
    walkthroughs: [walkthrough(text)],
    "markdown.previewStyles": ["./media/preview.css"],
    "markdown.markdownItPlugins": true,
    languageModelTools: toolList(text),
    jsonValidation: [{ fileMatch: ["sitrep.config.json"], url: "./media/sitrep.config.schema.json" }],
    problemMatchers: [problemMatcher],
    languages: [{ id: "jsonc", filenames: ["sitrep.config.json"] }],
  };
  return { contributes, nls };
}

function toolList(text: Text): readonly object[] {
  const tools: readonly (readonly [string, ToolContribution])[] = Object.entries(toolContributions);
  return tools.map(([name, tool]) => ({
    name,
    displayName: text(`${name}.name`, tool.displayName),
    userDescription: text(`${name}.description`, tool.userDescription),
    modelDescription: tool.modelDescription,
    toolReferenceName: tool.reference,
    canBeReferencedInPrompt: true,
    icon: tool.icon,
    tags: ["incident", "postmortem"],
    inputSchema: {
      type: "object",
      properties: tool.properties,
      ...(tool.required === undefined ? {} : { required: tool.required }),
    },
  }));
}

/** What a task that runs `sitrep lint` prints: `$sitrep`. */
const problemMatcher = {
  name: "sitrep",
  owner: "sitrep-task",
  source: "sitrep",
  fileLocation: ["autoDetect", "${workspaceFolder}"],
  severity: "info", // for the word `information`, which the editor does not know
  pattern: {
    regexp: "^(.+?):(\\d+):(\\d+) (information|warning|error) (.+) \\(([a-z][a-z-]*)\\)$",
    file: 1,
    line: 2,
    column: 3,
    severity: 4,
    message: 5,
    code: 6,
  },
};

/** The editor's own Space opens the row and takes the focus away; no key of its own reaches a row's checkbox. */
const spaceTicks = [
  spaceTicksIn("sitrep.runbook", "sitrep.step.toggle"),
  spaceTicksIn("sitrep.reviews", "sitrep.action.tick"),
];

function spaceTicksIn(view: ViewId, command: InternalCommandId): object {
  return { command, key: "space", when: `focusedView == ${view} && listFocus && !inputFocus` };
}

function commandList(): readonly (readonly [string, CommandContribution])[] {
  return Object.entries(commandContributions);
}

function menus(): object {
  const title = (command: CommandId, view: ViewId, order: number, when = active): object => ({
    command,
    when: `view == ${view} && ${when}`,
    group: `navigation@${order}`,
  });
  const onRow = (view: ViewId) => (command: CommandId, item: string, group: string) => ({
    command,
    when: `view == ${view} && viewItem =~ /${item}/`,
    group,
  });
  const inline = onRow("sitrep.runbook");
  const entry = onRow("sitrep.timeline");
  return {
    commandPalette: commandList().flatMap(([id, { when }]) =>
      when === undefined ? [] : [{ command: id, when }],
    ),
    "view/title": [
      title("sitrep.timeline.log", "sitrep.timeline", 1),
      { command: "sitrep.timeline.paste", when: `view == sitrep.timeline && ${active}`, group: "1_from@1" },
      {
        command: "sitrep.timeline.git",
        when: `view == sitrep.timeline && ${withGit}`,
        group: "1_from@2",
      },
      {
        command: "sitrep.terminal.log",
        when: `view == sitrep.timeline && ${withTerminals}`,
        group: "2_terminal@1",
      },
      {
        command: "sitrep.terminal.watch",
        when: `view == sitrep.timeline && ${withTerminals}`,
        group: "2_terminal@2",
      },
      title("sitrep.cockpit.open", "sitrep.runbook", 1),
      title("sitrep.step.next", "sitrep.runbook", 2, `${active} && sitrep.hasSteps`),
      { command: "sitrep.runbook.add", when: `view == sitrep.runbook && ${active}`, group: "1_runbook@1" },
      {
        command: "sitrep.runbook.role",
        when: `view == sitrep.runbook && ${active} && sitrep.hasSteps`,
        group: "navigation@3",
      },
      {
        command: "sitrep.runbook.suggest",
        when: `view == sitrep.runbook && ${active} && sitrep.hasSteps`,
        group: "1_runbook@2",
      },
      title("sitrep.incident.open", "sitrep.incident", 1),
      {
        command: "sitrep.incident.switch",
        when: `view == sitrep.incident && ${active}`,
        group: "1_incident@1",
      },
      { command: "sitrep.incident.resolve", when: `view == sitrep.incident && ${running}`, group: "2_end@1" },
      {
        command: "sitrep.incident.reopen",
        when: "view == sitrep.incident && sitrep.hasIncident && sitrep.isResolved",
        group: "2_end@2",
      },
      { command: "sitrep.incident.close", when: `view == sitrep.incident && ${running}`, group: "2_end@3" },
      { command: "sitrep.incident.declare", when: `view == sitrep.incident && ${active}`, group: "3_new@1" },
      { command: "sitrep.review.write", when: `view == sitrep.reviews && ${active}`, group: "navigation@1" },
      { command: "sitrep.actions.board", when: "view == sitrep.reviews", group: "navigation@2" },
      { command: "sitrep.actions.group", when: "view == sitrep.reviews", group: "navigation@3" },
      { command: "sitrep.actions.filter", when: "view == sitrep.reviews", group: "navigation@4" },
      {
        command: "sitrep.incident.brief",
        when: `view == sitrep.incident && ${active}`,
        group: "1_incident@2",
      },
      {
        command: "sitrep.incident.whomToTell",
        when: `view == sitrep.incident && ${running}`,
        group: "1_incident@3",
      },
      {
        command: "sitrep.incident.makePrivate",
        when: `view == sitrep.incident && ${active} && !sitrep.isPrivate`,
        group: "1_incident@4",
      },
      {
        command: "sitrep.incident.makePublic",
        when: `view == sitrep.incident && ${active} && sitrep.isPrivate`,
        group: "1_incident@4",
      },
      { command: "sitrep.policy.create", when: "view == sitrep.incident", group: "4_policy@1" },
      { command: "sitrep.criteria.publish", when: "view == sitrep.incident", group: "4_policy@2" },
      {
        command: "sitrep.connection.connect",
        when: `view == sitrep.incident && ${connectable}`,
        group: "5_connect@1",
      },
    ],
    "editor/context": [
      {
        command: "sitrep.timeline.selection",
        when: `${active} && editorHasSelection`,
        group: "9_sitrep",
      },
    ],
    "view/item/context": [
      inline("sitrep.step.run", "step-.*runnable", "inline@0"),
      inline("sitrep.step.skip", "step-open", "inline@1"),
      inline("sitrep.step.complete", "step-open", "1_mark@1"),
      inline("sitrep.step.skip", "step-open", "1_mark@2"),
      inline("sitrep.step.block", "step-open", "1_mark@3"),
      inline("sitrep.step.undo", "step-marked", "inline@1"),
      inline("sitrep.step.undo", "step-marked", "1_mark@1"),
      inline("sitrep.step.run", "step-.*runnable", "2_run@1"),
      entry("sitrep.entry.star", "entry-plain", "inline@1"),
      entry("sitrep.entry.unstar", "entry-starred", "inline@1"),
      entry("sitrep.entry.star", "entry-plain", "1_entry@1"),
      entry("sitrep.entry.unstar", "entry-starred", "1_entry@1"),
      entry("sitrep.entry.edit", "entry-", "1_entry@2"),
      entry("sitrep.entry.move", "entry-", "1_entry@3"),
      entry("sitrep.entry.retype", "entry-.*free", "1_entry@4"),
      entry("sitrep.entry.delete", "entry-", "2_delete@1"),
      {
        command: "sitrep.severity.change",
        when: "view == sitrep.incident && viewItem == severity",
        group: "inline",
      },
      {
        command: "sitrep.status.set",
        when: "view == sitrep.incident && viewItem == status",
        group: "inline",
      },
      {
        command: "sitrep.role.assign",
        when: "view == sitrep.incident && viewItem == role",
        group: "inline@2",
      },
      {
        command: "sitrep.role.handOver",
        when: "view == sitrep.incident && viewItem == role-held",
        group: "inline@1",
      },
      {
        command: "sitrep.role.assign",
        when: "view == sitrep.incident && viewItem == role-held",
        group: "1_role@1",
      },
      ...reviewCommands.map((command, index) => ({
        command,
        when: "view == sitrep.reviews && viewItem == review",
        group: `1_review@${index + 1}`,
      })),
    ],
  };
}

/** What is done with a review of the Reviews view, from its context menu. */
const reviewCommands = [
  "sitrep.review.guide",
  "sitrep.review.readThrough",
  "sitrep.review.state",
  "sitrep.review.severity",
  "sitrep.review.meeting",
] as const satisfies readonly CommandId[];

type Text = (key: string, value: string) => string;

function viewsWelcome(text: Text): readonly object[] {
  return [
    {
      view: "sitrep.incident",
      contents: text(
        "welcome.incident",
        "No incident is active.\n[Declare Incident](command:sitrep.incident.declare)\nIn doubt, declare: it is easy to lower or close. [Start a drill](command:sitrep.incident.declareDrill) to practise, or [open the guide](command:workbench.action.openWalkthrough?%22sitrep.sitrep%23sitrep.start%22).",
      ),
    },
    {
      view: "sitrep.runbook",
      contents: text("welcome.runbook", "The steps of an active incident stand here."),
      when: "!sitrep.hasIncident",
    },
    {
      view: "sitrep.runbook",
      contents: text(
        "welcome.noSteps",
        "This incident has no runbook.\n[Add Runbook](command:sitrep.runbook.add)",
      ),
      when: "sitrep.hasIncident && !sitrep.hasSteps",
    },
    {
      view: "sitrep.timeline",
      contents: text("welcome.timeline", "What was seen and done stands here, newest last."),
    },
    {
      view: "sitrep.reviews",
      contents: text(
        "welcome.reviews",
        "Reviews and their open actions stand here. A review is written from a resolved incident.",
      ),
    },
  ];
}

/** A picture of the real thing, made by scripts/pictures.mjs; in high contrast the nearest of the two. */
function inThemes(picture: string): object {
  const [light, dark] = [`${picture}-light.png`, `${picture}-dark.png`];
  return { light, hcLight: light, dark, hc: dark };
}

function walkthrough(text: Text): object {
  const step = (
    id: string,
    title: string,
    description: string,
    image: string,
    altText: string,
    events: string[],
  ): object => ({
    id: `sitrep.start.${id}`,
    title: text(`walkthrough.${id}.title`, title),
    description: text(`walkthrough.${id}.description`, description),
    media: { image: inThemes(`media/walkthrough/${image}`), altText: text(`walkthrough.${id}.alt`, altText) },
    completionEvents: events,
  });
  return {
    id: "sitrep.start",
    title: text("walkthrough.title", "Get started with Sitrep"),
    description: text(
      "walkthrough.description",
      "From declaring an incident to its review, in plain Markdown.",
    ),
    steps: [
      step(
        "runbook",
        "See the runbook",
        "Every incident has its steps in the side bar. Tick them there or in the file: both are one.\n[Open the side bar](command:workbench.view.extension.sitrep)",
        "runbook",
        "The Runbook view with its steps, the first ones ticked, and the next one in the record",
        ["onView:sitrep.runbook"],
      ),
      step(
        "timeline",
        "Keep the timeline",
        "One key, a few words, Enter: the time is taken when you press the key. While an incident is active, run Log Event with Alt+L, on macOS with Ctrl+Cmd+L.",
        "timeline",
        "The cockpit with a step of the runbook, a line to log, and the entries logged so far",
        ["onCommand:sitrep.timeline.log"],
      ),
      step(
        "review",
        "Write the review",
        "Write Review fills in what the timeline knows, says unknown where it knows nothing, and asks for conditions, never for culprits.",
        "review",
        "The preview of a review: its facts, and a picture of the incident",
        ["onCommand:sitrep.review.write"],
      ),
      step(
        "drill",
        "Declare a drill",
        "Practise once before it counts: a drill is marked everywhere and left out of the metrics.\n[Declare Drill](command:sitrep.incident.declareDrill)",
        "drill",
        "The one question that declaring asks, with an answer typed into it",
        ["onCommand:sitrep.incident.declareDrill"],
      ),
    ],
  };
}
