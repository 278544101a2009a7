import { commands, type TreeView } from "vscode";

/**
 * The row that has the focus. The editor tells extensions of the selection alone, so it is asked to flip the selection
 * of that row: what differs then is the row. Flipped back at the end.
 */
export async function focusedRow<Row>(view: TreeView<Row>): Promise<Row | undefined> {
  const before = view.selection;
  const flip = async (): Promise<void> => {
    const seen = new Promise<void>((resolve) => {
      const once = view.onDidChangeSelection(() => {
        once.dispose();
        clearTimeout(late);
        resolve();
      });
      const late = setTimeout(() => {
        once.dispose();
        resolve();
      }, 500);
    });
    await commands.executeCommand("list.toggleSelection");
    await seen;
  };
  await flip();
  const after = view.selection;
  const row =
    after.find((candidate) => !before.includes(candidate)) ??
    before.find((candidate) => !after.includes(candidate));
  await flip();
  return row;
}
