import { Uri } from "vscode";
import { isPrivateNow } from "../../core/outgoing/is-private-now.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { currentText } from "../host/file-text.ts";

/** Whether the incident of a delivery is private, as its file says now. @throws Error where it can't be read. */
export function privateNow({ file }: Pick<Delivery, "file">): Promise<boolean> {
  const uri = Uri.parse(file, true);
  return isPrivateNow((path) =>
    currentText(path === undefined ? uri : Uri.joinPath(uri, "..", ...path.split("/"))),
  );
}
