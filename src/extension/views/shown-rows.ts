import { TreeItemCheckboxState, Uri, type TreeDataProvider, type TreeItem } from "vscode";

/** A row of a tree as the editor shows it. */
export interface ShownRow {
  readonly label: string;
  readonly description: string;
  /** The file that a click on it opens, as a URI. */
  readonly file: string | undefined;
  /** The line (from 1) that a click on it reveals; undefined where it reveals none. */
  readonly line: number | undefined;
  /** Undefined where it has no box. */
  readonly checked: boolean | undefined;
  /** What a screen reader says of it. */
  readonly spoken: string | undefined;
  readonly children: readonly ShownRow[];
}

/** Asks a tree for all of its rows, the way the editor does. */
export async function shownRows<Row>(
  provider: TreeDataProvider<Row>,
  parent?: Row,
): Promise<readonly ShownRow[]> {
  const rows = (await provider.getChildren(parent)) ?? [];
  return Promise.all(
    rows.map(async (row) => shownRow(await provider.getTreeItem(row), await shownRows(provider, row))),
  );
}

function shownRow(item: TreeItem, children: readonly ShownRow[]): ShownRow {
  const { label, description, command, checkboxState, accessibilityInformation } = item;
  const target: readonly unknown[] = command?.arguments ?? [];
  const [file, line] = target;
  const state = typeof checkboxState === "object" ? checkboxState.state : checkboxState;
  return {
    label: typeof label === "string" ? label : (label?.label ?? ""),
    description: typeof description === "string" ? description : "",
    file: file instanceof Uri ? file.toString() : undefined,
    line: typeof line === "number" ? line : undefined,
    checked: state === undefined ? undefined : state === TreeItemCheckboxState.Checked,
    spoken: accessibilityInformation?.label,
    children,
  };
}
