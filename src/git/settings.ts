import type { SshSettings } from "./ask-nobody.ts";
import { runGit } from "./run-git.ts";

/** What Git is told to do in a repository, as far as Sync goes by it. */
export interface Settings extends SshSettings {
  readonly remotes: readonly string[];
  /** Whether the disk says which files may be run (`core.fileMode`). */
  readonly keepsModes: boolean;
  /** `core.hooksPath` as the person wrote it. */
  readonly hooksPath: string | undefined;
}

/** Reads them all in one question. */
export async function readSettings(top: string): Promise<Settings> {
  const wanted = String.raw`^remote\..*\.|^core\.(sshcommand|filemode|hookspath)$|^ssh\.variant$`;
  const answer = await runGit(top, ["config", "-z", "--get-regexp", wanted]);
  // It fails where there is none of them, too.
  const settings = (answer.kind === "done" ? answer.text : "").split("\0").map((setting) => {
    const [key = "", ...value] = setting.split("\n");
    return [key, value.join("\n")] as const;
  });
  const last = new Map(settings);
  const remotes = settings.map(([key]) => /^remote\.(.+)\.[^.]+$/s.exec(key)?.[1]);
  const hooksPaths = settings.filter(([key]) => key === "core.hookspath");
  return {
    // The last one is ours, which switches hooks off (see `runGit`).
    hooksPath: hooksPaths.at(-2)?.[1],
    remotes: [...new Set(remotes)].filter((name) => name !== undefined),
    sshCommand: last.get("core.sshcommand"),
    sshVariant: last.get("ssh.variant"),
    keepsModes: !/^(?:false|no|off|0)$/i.test(last.get("core.filemode") ?? "true"),
  };
}
