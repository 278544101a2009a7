import { TabInputText, window, type Tab, type Uri } from "vscode";

/** The file a tab shows as text; undefined for other tabs. */
export function fileOfTab(tab: Tab): Uri | undefined {
  return tab.input instanceof TabInputText ? tab.input.uri : undefined;
}

/** Whether a text editor of this window has the file in a tab. The editor holds documents longer than their tabs. */
export function isInTab(file: Uri): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some((tab) => fileOfTab(tab)?.toString() === file.toString());
}
