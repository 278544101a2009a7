import { extensions } from "vscode";
import type { SitrepApi } from "../../../src/extension/extension.ts";

export const extensionId = "sitrep.sitrep";

/** The parts of the manifest that tests read. */
export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

export interface Sitrep {
  readonly api: SitrepApi;
  /** The extension's folder. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The extension under test, activated. */
export async function sitrep(): Promise<Sitrep> {
  const extension = extensions.getExtension<SitrepApi>(extensionId);
  if (extension === undefined) throw new Error(`${extensionId} is not there`);
  const manifest: unknown = extension.packageJSON;
  return {
    api: await extension.activate(),
    folder: extension.extensionPath,
    // The editor has read it already, and generate.mjs made it.
    manifest: manifest as Manifest,
  };
}
