import {
  Disposable,
  Uri,
  commands,
  l10n,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from "vscode";
import { speak } from "../core/text/say.ts";
import type { ToCockpit } from "../protocol/cockpit.ts";
import type { Services, Steering } from "./context.ts";
import { openLine, carryOut } from "./commands/carry-out.ts";
import { tellDeadline } from "./commands/tell-deadline.ts";
import { logDrift } from "./commands/log-drift.ts";
import { offerRecovery } from "./commands/offer-recovery.ts";
import { setContext } from "./commands/run-command.ts";
import type { InternalCommandId, PageName, ToolId, ViewId } from "./contributions.ts";
import { createChanges } from "./host/changes.ts";
import { noteDelivery } from "./connections/note-delivery.ts";
import type { Connections } from "./connections/connections.ts";
import { privateNow } from "./connections/private-now.ts";
import { watchOutbox } from "./connections/watch-outbox.ts";
import { wallClock } from "./host/clock.ts";
import type { Computer } from "./host/computer.ts";
import { createFacts } from "./host/create-facts.ts";
import { createDeadlineWatch } from "./host/deadline-watch.ts";
import { createFollowUp } from "./host/follow-up.ts";
import { createHeartbeat } from "./host/heartbeat.ts";
import { createLibrary, type Library } from "./host/library.ts";
import { createNotedCommands } from "./host/noted-commands.ts";
import { pacedForEyes } from "./host/paced.ts";
import { createPeopleNear } from "./host/people-near.ts";
import { createPolicies } from "./host/policies.ts";
import { createProposals } from "./host/proposals.ts";
import { createRaiseWatch } from "./host/raise-watch.ts";
import { createReader } from "./host/reader.ts";
import { createRecovery } from "./host/recovery.ts";
import { createRunbooks } from "./host/runbooks.ts";
import type { Lifetime } from "./host/lifetime.ts";
import { isSwitchedOn } from "./host/settings.ts";
import { createShownTexts } from "./host/shown-text.ts";
import { createStepTerminals } from "./host/step-terminals.ts";
import { createStore } from "./host/store.ts";
import { createSync } from "./host/sync.ts";
import { createTicketStates } from "./host/ticket-states.ts";
import { createToldStore } from "./host/told-store.ts";
import { localZone } from "./host/local-zone.ts";
import { createCodeActions } from "./language/code-actions.ts";
import { createCompletion } from "./language/completion.ts";
import { createDiagnostics } from "./language/diagnostics.ts";
import { createPasteEntries } from "./language/paste-entries.ts";
import { createReviewStatus } from "./language/review-status.ts";
import { createRuleHover } from "./language/rule-hover.ts";
import { createTimelineTimes } from "./language/timeline-times.ts";
import type { PageDrawer } from "./preview/extend-markdown-it.ts";
import { laterDrawer, type LaterDrawer } from "./preview/later-drawer.ts";
import { redrawPreviews, refreshPreviews } from "./preview/refresh-preview.ts";
import { redrawOnFindings } from "./preview/shown-findings.ts";
import type { AnyTool } from "./tools/create-tools.ts";
import { createTeamTemplates } from "./updates/team-templates.ts";
import { carryOutFromCockpit } from "./views/cockpit-intents.ts";
import { createCockpitPanel } from "./views/cockpit-panel.ts";
import { cockpitSnapshot } from "./views/cockpit-snapshot.ts";
import { firstWords } from "./views/first-words.ts";
import { createOutboxBar } from "./views/outbox-bar.ts";
import { laterPage } from "./views/later-page.ts";
import { createNotingBar } from "./views/noting-bar.ts";
import { createIncidentTree } from "./views/incident-tree.ts";
import { createStepRenderer } from "./views/render-step-html.ts";
import { createReviewsTree, type ReviewsTree } from "./views/reviews-tree.ts";
import type { PagePanel } from "./views/page-panel.ts";
import { createRunbookTree, type RunbookTree } from "./views/runbook-tree.ts";
import type { ShownRow } from "./views/shown-rows.ts";
import { createStatusBar } from "./views/status-bar.ts";
import { createTimelineTree } from "./views/timeline-tree.ts";

/** What every view shows, read from the views themselves. */
export interface Shown {
  readonly incident: readonly ShownRow[];
  readonly runbook: readonly ShownRow[];
  readonly timeline: readonly ShownRow[];
  readonly reviews: readonly ShownRow[];
  /** Undefined while it is hidden. */
  readonly statusBar: string | undefined;
  /** What the cockpit has on its screen, or would have if it were open. */
  readonly cockpit: ToCockpit;
}

/** Sitrep at work in a window. */
export interface Composition extends Lifetime {
  readonly library: Library;
  /** Runs one of our commands. @throws Error for an id that is none of them. */
  readonly run: (id: string, rest: readonly unknown[]) => Promise<void>;
  /** The tools that language models may ask for, by their names. */
  readonly tools: () => Promise<Readonly<Record<ToolId, AnyTool>>>;
  /** Goes on in a panel of ours that the editor brought back after a reload. */
  readonly restore: (name: PageName, panel: WebviewPanel) => Promise<void>;
  /** What draws our files in the editor's Markdown preview; loaded when it is first asked for. */
  readonly drawer: LaterDrawer;
  readonly shown: () => Promise<Shown>;
}

type Restored = Pick<PagePanel<never>, "restore">;

/**
 * Everything made once, in the order of dependence; disposing it leaves nothing behind. `computer` is what a browser's host
 * has not got.
 */
export function compose(context: ExtensionContext, computer: Computer | undefined): Composition {
  speak(l10n.bundle);
  const log = window.createOutputChannel("Sitrep", { log: true });
  const warn = (message: string): void => {
    log.warn(message);
  };
  const policies = createPolicies();
  const texts = createShownTexts();
  const proposals = createProposals(texts);
  const peopleNear = createPeopleNear(computer?.git);
  const reader = createReader();
  const { extensionUri } = context;
  const library = createLibrary({
    ...{ policies, reader, computer, extensionUri },
    memory: context.workspaceState,
    log: warn,
  });
  const recovery = createRecovery(context.globalStorageUri, warn, computer?.disk);
  const store = createStore(computer?.disk);
  const changes = createChanges(policies, recovery, reader, store);
  const runbooks = createRunbooks(context.extensionUri, warn);
  const sync = createSync(library, wallClock, computer?.git, (sentence) => {
    log.info(sentence);
  });
  const teamTemplates = createTeamTemplates(warn);
  const connections = computer?.connect({
    state: context.globalState,
    secrets: context.secrets,
    storage: context.globalStorageUri,
    clock: wallClock,
    note: (delivery) => noteDelivery(changes, delivery, wallClock.now()),
    isPrivate: privateNow,
    log,
  });
  const ticketStates = createTicketStates(context.globalState);
  const noted = createNotedCommands(wallClock, maskLazily, warn);
  const stepTerminals = createStepTerminals(wallClock);
  const told = createToldStore(context.globalStorageUri, computer?.disk);
  const isFocused = (): boolean => window.state.focused;
  const raises = createRaiseWatch({
    library,
    clock: wallClock,
    store: told,
    isFocused,
    tell: (file, before) => {
      // With what it knows of runbooks: not before it is needed.
      void import("./commands/offer-missing-steps.ts").then(({ offerMissingSteps }) =>
        offerMissingSteps(services, file, before),
      );
    },
    log: warn,
  });
  const facts = createFacts({ computer, policies, extensionUri, storage: context.globalStorageUri });
  const services: Services = {
    extensionUri,
    clock: wallClock,
    computer,
    store,
    library,
    policies,
    facts,
    proposals,
    texts,
    peopleNear,
    raises,
    reader,
    changes,
    recovery,
    runbooks,
    noted,
    stepTerminals,
    maskSecrets: maskLazily,
    sync,
    connections,
    teamTemplates,
    ticketStates,
    log,
  };

  const renderHtml = createStepRenderer(warn);
  const renderCockpit = (): Promise<ToCockpit> =>
    cockpitSnapshot(
      library.active(),
      wallClock.now(),
      localZone(),
      renderHtml,
      whyNoCommands(computer !== undefined),
    );
  const cockpit = createCockpitPanel({
    extensionUri,
    render: renderCockpit,
    firstWords: () => firstWords(library.active()),
    onIntent: (intent) => carryOutFromCockpit(services, intent, (line) => runbookTree.follow(line)),
    onComposer: async (message) => {
      const { answerComposer } = await import("./updates/answer-composer.ts"); // with all it says: not before it is asked
      return answerComposer(services, message);
    },
    log: warn,
  });
  const followUp = createFollowUp(library, wallClock, ticketStates);
  const actionsPage = laterPage(async () => {
    const { createActionsPage } = await import("./views/actions-page.ts");
    return createActionsPage(services, followUp, context.workspaceState, warn);
  });
  const reviewDesk = laterPage(async () => {
    const { createReviewDeskPage } = await import("./views/review-desk-page.ts");
    return createReviewDeskPage(services, context.workspaceState);
  });
  const insightsDesk = laterPage(async () => {
    const { createInsightsDesk } = await import("./views/insights-desk.ts");
    return createInsightsDesk(services);
  });
  /** The pages by name; one that few windows open is loaded and made when it is asked for. */
  const pages: Readonly<Record<PageName, () => Restored | Promise<Restored>>> = {
    cockpit: () => cockpit,
    actions: actionsPage.get,
    review: reviewDesk.get,
    insights: insightsDesk.get,
  };
  const runbookTree = createRunbookTree(services, context.workspaceState, async ({ file, step }, done) => {
    const { text, occurrence } = step;
    const kind = done ? "complete-step" : "undo-step";
    await carryOut(services, file.uri, { kind, at: wallClock.now(), step: { text, occurrence } });
  });
  const incidentTree = createIncidentTree(services);
  const timelineTree = createTimelineTree(services);
  const reviewsTree = createReviewsTree({
    services,
    followUp,
    memory: context.workspaceState,
    tick: async ({ file, text, occurrence }) => {
      const at = wallClock.now();
      await carryOut(services, Uri.parse(file), { kind: "tick-action", at, text, occurrence });
    },
  });
  const trees = [incidentTree, runbookTree, timelineTree, reviewsTree];
  const statusBar = createStatusBar(services);
  const notingBar = createNotingBar(services);
  const watch = createDeadlineWatch({
    library,
    clock: wallClock,
    store: told,
    isOn: (incident) => isSwitchedOn("sitrep.notifications.deadlines", incident),
    isFocused,
    tell: (file, notice) => void tellDeadline(services, file, notice, watch.hush),
    onChange: () => {
      heartbeat.again();
    },
    log: warn,
  });
  const heartbeat = createHeartbeat({
    clock: wallClock,
    library,
    watch,
    zone: localZone,
    onMinute: () => {
      for (const view of [statusBar, incidentTree, runbookTree, reviewsTree, cockpit]) view.refresh();
    },
    onDay: () => {
      for (const view of [timelineTree, actionsPage]) view.refresh();
    },
  });
  const refresh = (): void => {
    heartbeat.changed();
    for (const view of [...trees, statusBar, notingBar, cockpit, actionsPage, reviewDesk]) view.refresh();
    const snapshot = library.active()?.read.snapshot;
    setContext("sitrep.hasIncident", snapshot !== undefined);
    setContext("sitrep.isPrivate", snapshot?.private === true);
    setContext("sitrep.isResolved", snapshot?.status === "resolved");
    setContext("sitrep.hasSteps", (snapshot?.steps.length ?? 0) > 0);
    const mayRun = computer !== undefined && workspace.isTrusted;
    setContext("sitrep.canRunGit", mayRun && library.active()?.uri.scheme === "file");
    setContext("sitrep.hasTerminals", mayRun);
    setContext("sitrep.inBrowser", connections === undefined);
    if (isOver(noted.watched(), library)) noted.stop();
  };
  const steering: Steering = {
    cockpit,
    showRole: runbookTree.showRole,
    revealStep: async (line, focus) => {
      const view: ViewId = "sitrep.runbook";
      if (focus) await commands.executeCommand(`${view}.focus`);
      await runbookTree.reveal(line, focus);
    },
    reviews: reviewsTree,
    actionsBoard: actionsPage.get,
    reviewDesk: reviewDesk.get,
    reviewOnDesk: () => reviewDesk.made()?.review(),
    insights: insightsDesk.get,
  };
  refresh();
  const refreshed = pacedForEyes(refresh); // while thousands of files are read, each is a change
  const parts = Disposable.from(
    log,
    policies,
    texts,
    peopleNear,
    library,
    changes,
    cockpit,
    actionsPage,
    reviewDesk,
    insightsDesk,
    followUp,
    ticketStates,
    ticketStates.onDidChange(refresh),
    ...trees,
    statusBar,
    noted,
    stepTerminals,
    notingBar,
    noted.onDidChange(notingBar.refresh),
    sync,
    teamTemplates,
    sync.onDidChange(refresh),
    connections === undefined ? Disposable.from() : watchConnections(connections, warn),
    refreshed,
    library.onDidChange(refreshed.ask),
    raises,
    heartbeat,
    wallClock.everyMinute(recovery.stayAlive),
    recovery,
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) heartbeat.beat();
    }),
    workspace.onDidGrantWorkspaceTrust(refresh),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("sitrep")) refresh();
    }),
    refreshPreviews(library),
    redrawOnFindings(library),
    createDiagnostics(services),
    createCodeActions(services),
    createRuleHover(services),
    createReviewStatus(services),
    createCompletion(services),
    createPasteEntries(services),
    createTimelineTimes(services),
  );
  const loadDrawer = async (): Promise<PageDrawer> =>
    (await import("./preview/preview-drawer.ts")).previewDrawer(services);
  const internal = internalCommands(services, runbookTree, reviewsTree);
  void offerRecovery(services);
  return {
    library,
    run: async (id, rest) => {
      if (isOneOf(internal, id)) return internal[id](...rest);
      const { editorCommands } = await import("./commands/index.ts"); // with all they do: not before one is run
      if (isOneOf(editorCommands, id)) await editorCommands[id].run(services, steering, rest[0]);
      else throw new Error(`There is no command ${id}`);
    },
    tools: async () => (await import("./tools/create-tools.ts")).createTools(services), // few windows have a model
    restore: async (name, panel) => {
      (await pages[name]()).restore(panel);
    },
    drawer: laterDrawer(loadDrawer, redrawPreviews, warn),
    shown: async () => ({
      incident: await incidentTree.rows(),
      runbook: await runbookTree.rows(),
      timeline: await timelineTree.rows(),
      reviews: await reviewsTree.rows(),
      statusBar: statusBar.text(),
      cockpit: await renderCockpit(),
    }),
    dispose: () => {
      parts.dispose();
    },
  };
}

/** Connections with all that looks after what goes out over them. */
function watchConnections(connections: Connections, warn: (line: string) => void): Disposable {
  const bar = createOutboxBar();
  const isTrusted = (): boolean => workspace.isTrusted;
  return Disposable.from(
    watchOutbox({
      connections,
      clock: wallClock,
      isTrusted,
      onDidGrantTrust: workspace.onDidGrantWorkspaceTrust,
      show: bar.show,
      warn,
    }),
    bar,
    connections,
  );
}

/** Why commands of steps cannot be run here; undefined where they can, each after it was shown and confirmed. */
function whyNoCommands(hasTerminals: boolean): string | undefined {
  if (!hasTerminals) return l10n.t("This window has no terminals: copy the command to where it is to run.");
  return workspace.isTrusted ? undefined : l10n.t("Commands are run in trusted workspaces only.");
}

/** The rules that know secrets are many: they are loaded when the first command is noted. */
async function maskLazily(text: string): Promise<string> {
  const { maskSecrets } = await import("./host/mask-secrets.ts");
  return maskSecrets(text);
}

function isOver(incident: Uri | undefined, library: Library): boolean {
  return incident !== undefined && library.get(incident)?.read.snapshot.status === "resolved";
}

/** What rows of the trees and quick fixes run. */
function internalCommands(
  services: Services,
  runbookTree: RunbookTree,
  reviewsTree: ReviewsTree,
): Readonly<Record<InternalCommandId, (...rest: readonly unknown[]) => Promise<void>>> {
  return {
    "sitrep.line.open": async (file, line) => {
      if (file instanceof Uri && typeof line === "number") await openLine(file, line);
    },
    "sitrep.drift.log": async (file, key) => {
      if (file instanceof Uri) await logDrift(services, file, key);
    },
    "sitrep.step.toggle": runbookTree.toggleFocused,
    "sitrep.action.tick": reviewsTree.tickFocused,
  };
}

function isOneOf<Table extends object>(table: Table, id: PropertyKey): id is keyof Table {
  return Object.hasOwn(table, id);
}
