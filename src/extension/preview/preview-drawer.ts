import type { Services } from "../context.ts";
import { createPageDrawer } from "./draw-page.ts";
import type { PageDrawer } from "./extend-markdown-it.ts";
import { previewDeps } from "./preview-deps.ts";

/** What draws our files in the editor's preview, with what this window knows of them. */
export function previewDrawer(services: Services): PageDrawer {
  return createPageDrawer(previewDeps(services));
}
