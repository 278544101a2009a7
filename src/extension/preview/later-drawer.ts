import type { PageDrawer } from "./extend-markdown-it.ts";

export interface LaterDrawer {
  /** The drawer; undefined until it is there, and then previews are drawn anew. */
  readonly now: () => PageDrawer | undefined;
  /** Loads it, if nobody did, and settles when it is there or could not be loaded. */
  readonly ready: () => Promise<void>;
}

/**
 * A drawer that is loaded when a preview first asks for one, since many windows show none. When it is
 * there `redraw` is called once. Where loading fails, `log` gets why and the next to ask tries again.
 */
export function laterDrawer(
  load: () => Promise<PageDrawer>,
  redraw: () => void,
  log: (line: string) => void,
): LaterDrawer {
  let drawer: PageDrawer | undefined;
  let loading: Promise<void> | undefined;
  const begin = async (): Promise<void> => {
    try {
      drawer = await load();
      redraw();
    } catch (error) {
      log(`The preview can't be drawn: ${String(error)}`);
    } finally {
      loading = undefined;
    }
  };
  const ready = async (): Promise<void> => {
    if (drawer === undefined) await (loading ??= begin());
  };
  return {
    now: () => {
      void ready();
      return drawer;
    },
    ready,
  };
}
