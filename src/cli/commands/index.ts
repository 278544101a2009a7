import type { Command } from "../command.ts";

/**
 * Every command of the command line, in the order of an incident's life, read when it is asked for: most starts run one of them,
 * and what the others are made of takes longer to get ready than to check a file.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  declare: async () => (await import("./declare.ts")).declareCommand,
  log: async () => (await import("./log.ts")).logCommand,
  import: async () => (await import("./import.ts")).importCommand,
  status: async () => (await import("./status.ts")).statusCommand,
  severity: async () => (await import("./severity.ts")).severityCommand,
  role: async () => (await import("./role.ts")).roleCommand,
  step: async () => (await import("./step.ts")).stepCommand,
  due: async () => (await import("./due.ts")).dueCommand,
  update: async () => (await import("./update.ts")).updateCommand,
  sync: async () => (await import("./sync.ts")).syncCommand,
  resolve: async () => (await import("./resolve.ts")).resolveCommand,
  reopen: async () => (await import("./reopen.ts")).reopenCommand,
  review: async () => (await import("./review.ts")).reviewCommand,
  "review-state": async () => (await import("./review-state.ts")).reviewStateCommand,
  meeting: async () => (await import("./meeting.ts")).meetingCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  external: async () => (await import("./external.ts")).externalCommand,
  publish: async () => (await import("./publish.ts")).publishCommand,
  actions: async () => (await import("./actions.ts")).actionsCommand,
  insights: async () => (await import("./insights.ts")).insightsCommand,
  outbox: async () => (await import("./outbox.ts")).outboxCommand,
  connections: async () => (await import("./connections.ts")).connectionsCommand,
  read: async () => (await import("./read.ts")).readCommand,
  recover: async () => (await import("./recover.ts")).recoverCommand,
  lint: async () => (await import("./lint.ts")).lintCommand,
  merge: async () => (await import("./merge.ts")).mergeCommand,
  policy: async () => (await import("./policy.ts")).policyCommand,
  "git-setup": async () => (await import("./git-setup.ts")).gitSetupCommand,
};

/** The command of a name, `lint`; undefined where there is none. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? commands[name]?.() : undefined;
}

/** What commands are called, in that order. */
export const commandNames: readonly string[] = Object.keys(commands);

/** All of them, in that order. */
export function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
