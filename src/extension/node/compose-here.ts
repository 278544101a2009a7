import type { ExtensionContext } from "vscode";
import { compose, type Composition } from "../compose.ts";
import { thisComputer } from "./this-computer.ts";

/** Sitrep with a disk and Git. */
export function composeHere(context: ExtensionContext): Composition {
  return compose(context, thisComputer);
}
