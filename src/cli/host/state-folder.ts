import { homedir } from "node:os";
import path from "node:path";

/** A folder of what has to outlive this process: `$XDG_STATE_HOME/sitrep/NAME`, else below `~/.local/state`. */
export function stateFolder(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const state = env["XDG_STATE_HOME"] ?? path.join(env["HOME"] ?? homedir(), ".local", "state");
  return path.join(state, "sitrep", name);
}
