import { Uri, commands, env, l10n, window, workspace } from "vscode";

/**
 * Opens a link of a step: pages and mail as the editor does, which asks where it does not know them; files of the
 * workspace, which are looked for from the record, then from the workspace's folder, since a step may have been copied
 * from elsewhere. Nothing else is opened: a step may come from anybody.
 */
export async function openStepLink(record: Uri, href: string): Promise<void> {
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) {
    await env.openExternal(Uri.parse(href, true));
    return;
  }
  const file = /^[a-z][\w+.-]*:|^[/\\]{2}/i.test(href) ? undefined : await linkedFile(record, href);
  if (file === undefined) {
    void window.showInformationMessage(
      l10n.t("{0} is not in this workspace. The link may count from where the runbook stands.", href),
    );
    return;
  }
  await commands.executeCommand("vscode.open", file);
}

/** Undefined where there is no such file inside the workspace. */
async function linkedFile(record: Uri, href: string): Promise<Uri | undefined> {
  const path = decoded(href.replace(/[?#].*$/s, ""));
  const home = workspace.getWorkspaceFolder(record)?.uri;
  if (path === undefined || path === "" || home === undefined) return undefined;
  const from = path.startsWith("/") ? [home] : [Uri.joinPath(record, ".."), home];
  for (const folder of from) {
    const file = Uri.joinPath(folder, path);
    if (workspace.getWorkspaceFolder(file) !== undefined && (await isThere(file))) return file;
  }
  return undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a stray `%`
  }
}

function isThere(file: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
}
