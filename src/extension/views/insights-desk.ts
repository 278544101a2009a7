import { Uri, l10n, workspace, type WebviewPanel } from "vscode";
import type { IncidentFacts } from "../../core/insights/facts.ts";
import type { Insights } from "../../core/insights/insights.ts";
import { insightsOf } from "../../core/insights/insights-of.ts";
import { minute, type Instant } from "../../core/model/instant.ts";
import { parseCalendarDate } from "../../core/model/calendar-date.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import { decodeFromInsights } from "../../protocol/decode-insights.ts";
import type { FromInsights, InsightsChoices, ToInsights } from "../../protocol/insights.ts";
import type { Services } from "../context.ts";
import { emptyPage, insightsPage } from "./insights-page.ts";
import { saveChart, saveChartFigures, saveFigures } from "./insights-saving.ts";
import { createPagePanel } from "./page-panel.ts";

/** The page of insights with what it was made from. */
export interface InsightsDesk {
  /** Opens the page and reads the files anew. */
  readonly show: () => void;
  readonly restore: (panel: WebviewPanel) => void;
  /** Counts anew what was read, if the page is open: what is late changes with the day. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

type InsightsServices = Pick<Services, "extensionUri" | "facts" | "clock" | "policies" | "log">;

/** Files that were read, and what of them could not be. */
interface Read {
  readonly facts: readonly IncidentFacts[];
  readonly problems: readonly string[];
  readonly policy: Policy;
}

/** The host's side of the page of insights: reads when it is opened or asked to, counts when something is chosen. */
export function createInsightsDesk(services: InsightsServices): InsightsDesk {
  const log = (message: string): void => {
    services.log.warn(message);
  };
  let choices: InsightsChoices = { by: "none", from: undefined, to: undefined };
  let read: Read | undefined;
  /** Why there is nothing, where the reading came to no end. */
  let whyNothing: readonly string[] = [];
  let reading: { readonly end: AbortController; progress: Progress | undefined } | undefined;

  let last: { readonly from: Read; readonly key: string; readonly insights: Insights } | undefined;

  const panel = createPagePanel<FromInsights, ToInsights>({
    extensionUri: services.extensionUri,
    name: "insights",
    title: () => l10n.t("Insights"),
    render: () => (reading === undefined ? figures() : { kind: "reading", progress: reading.progress }),
    decode: decodeFromInsights,
    onMessage,
    onClose: () => {
      reading?.end.abort();
      read = undefined;
      last = undefined;
    },
    log,
  });

  /** The same while nothing is chosen otherwise, within a minute: views are drawn anew for each file that changes. */
  function counted(from: Read): Insights {
    const now = services.clock.now();
    const key = JSON.stringify([Math.floor(now / minute), choices.from, choices.to]);
    if (last?.from === from && last.key === key) return last.insights;
    last = { from, key, insights: count(from, choices, now) };
    return last.insights;
  }

  function figures(): ToInsights {
    if (read === undefined) return emptyPage(choices, whyNothing);
    return insightsPage(counted(read), choices, read.problems);
  }

  async function onMessage(message: FromInsights): Promise<ToInsights | undefined> {
    switch (message.kind) {
      case "choose":
        choices = known(message.choices);
        return undefined;
      case "stop":
        reading?.end.abort();
        return undefined;
      case "read":
        void readFiles();
        return undefined;
      case "save-figures":
        if (read !== undefined) await saveFigures(counted(read), message.format, log);
        return undefined;
      case "save-chart":
        await saveChart(message, log);
        return undefined;
      case "save-chart-figures":
        if (read !== undefined) await saveChartFigures(counted(read), message.chart, log);
        return undefined;
    }
  }

  /** One reading at a time: who asks while one is under way gets that one. */
  async function readFiles(): Promise<void> {
    if (reading !== undefined) return;
    const mine = { end: new AbortController(), progress: undefined as Progress | undefined };
    reading = mine;
    panel.refresh();
    const report = (done: number, of: number): void => {
      mine.progress = { done, of };
      panel.refresh();
    };
    try {
      const [{ incidents, problems }, policy] = await Promise.all([
        services.facts.read(report, mine.end.signal),
        teamPolicy(services),
      ]);
      read = { facts: incidents.map(({ facts }) => facts), problems, policy };
    } catch (error) {
      whyNothing = mine.end.signal.aborted ? stopped() : failed(error, log);
      if (read !== undefined && !mine.end.signal.aborted)
        read = { ...read, problems: [...whyNothing, ...read.problems] };
    }
    reading = undefined;
    panel.refresh();
  }

  return {
    show: () => {
      panel.reveal();
      void readFiles();
    },
    restore: (restored) => {
      panel.restore(restored);
      void readFiles();
    },
    refresh: panel.refresh,
    dispose: () => {
      reading?.end.abort();
      panel.dispose();
    },
  };
}

function count({ facts, policy }: Read, { from, to }: InsightsChoices, now: Instant): Insights {
  const { zone } = policy.calendar;
  return insightsOf(facts, { now, zone, severities: severityIds(policy), from, to });
}

/** The first folder's: its zone and its order of severities count. */
async function teamPolicy({ policies }: Pick<Services, "policies">): Promise<Policy> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? defaultPolicy : policies.policyFor(Uri.joinPath(folder, "incident.md"));
}

interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A day that the calendar has not got is no bound. */
function known({ by, from, to }: InsightsChoices): InsightsChoices {
  const day = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : parseCalendarDate(text);
  return { by, from: day(from), to: day(to) };
}

function stopped(): readonly string[] {
  return [l10n.t("The reading was stopped before its end. Read again to see figures.")];
}

function failed(error: unknown, log: (message: string) => void): readonly string[] {
  log(`Reading incidents for insights: ${String(error)}`);
  return [l10n.t("The incidents could not be read; the log says why. Read again to try once more.")];
}
