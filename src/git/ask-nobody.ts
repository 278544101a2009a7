import path from "node:path";

/** Who may be asked for a name, a password or whether a host is known. */
export type MayAsk =
  /** Sync runs by itself: a window that comes up each minute is worse than waiting. */
  | "nobody"
  /** The person who started it, through windows alone. */
  | "window"
  /** The person who started it, in the terminal too. */
  | "terminal";

/**
 * What keeps Git and what it starts from asking. An empty `GIT_ASKPASS` stands before `core.askPass` and `SSH_ASKPASS`
 * (git's prompt.c); `force` sends ssh to a program that answers nothing instead of the terminal (ssh(1), from 8.4 on).
 */
export function askingEnv(mayAsk: MayAsk): Readonly<Record<string, string>> {
  if (mayAsk === "terminal") return {};
  if (mayAsk === "window") return { GIT_TERMINAL_PROMPT: "0" };
  return {
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "false",
    SSH_ASKPASS_REQUIRE: "force",
    GCM_INTERACTIVE: "never",
  };
}

/** The same for credential helpers that heed Git's own setting. */
export function askingSettings(mayAsk: MayAsk): readonly string[] {
  return mayAsk === "nobody" ? ["-c", "credential.interactive=false"] : [];
}

/** The person's own command for SSH (`core.sshCommand`), and which program it is (`ssh.variant`). */
export interface SshSettings {
  readonly sshCommand: string | undefined;
  readonly sshVariant: string | undefined;
}

/**
 * The person's command for SSH, told not to ask. Undefined where it is none that is known to take such an option: one
 * that is not would take it for the host.
 */
export function silentSsh(
  { sshCommand, sshVariant }: SshSettings,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const program = env["GIT_SSH"];
  const command =
    env["GIT_SSH_COMMAND"] ??
    sshCommand ??
    (program === undefined ? "ssh" : `'${program.replaceAll("'", "'\\''")}'`);
  const variant = (env["GIT_SSH_VARIANT"] ?? sshVariant ?? "auto").toLowerCase();
  const name = variant === "auto" ? programOf(command) : variant;
  if (name === "ssh") return `${command} -o BatchMode=yes`;
  return name === "plink" || name === "putty" ? `${command} -batch` : undefined;
}

/** `'/usr/local/bin/ssh' -i key` → `ssh` */
function programOf(command: string): string {
  const [, single, double, bare = ""] = /^\s*(?:'([^']*)'|"([^"]*)"|(\S+))/.exec(command) ?? [];
  return path.win32
    .basename(single ?? double ?? bare)
    .toLowerCase()
    .replace(/\.exe$/, "");
}

/** Whether a remote, or Git for it, said that it does not know who asks. */
export function needsSignIn(said: string): boolean {
  return /could not read (?:Username|Password)|terminal prompts disabled|authentication failed|Permission denied \(|Host key verification failed|HTTP Basic: Access denied|unable to get password|requested URL returned error: 401|interacti(?:on|vity) has been disabled/i.test(
    said,
  );
}
