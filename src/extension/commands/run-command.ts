import { commands } from "vscode";
import type { CommandId, ContextKey, InternalCommandId } from "../contributions.ts";

/** Runs one of our commands by its typed id. */
export async function runCommand(
  id: CommandId | InternalCommandId,
  ...rest: readonly unknown[]
): Promise<void> {
  await commands.executeCommand(id, ...rest);
}

/** Sets a context key that `when` clauses of the manifest read. */
export function setContext(key: ContextKey, value: boolean): void {
  void commands.executeCommand("setContext", key, value);
}
