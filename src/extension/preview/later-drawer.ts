import type { PageDrawer } from "./extend-markdown-it.ts";

/**
 * A drawer that is loaded when a preview first asks for one, since many windows show none. Returns what to ask: undefined
 * until it is there, and then `redraw` is called once. Where loading fails, `log` gets why and the next to ask tries again.
 */
export function laterDrawer(
  load: () => Promise<PageDrawer>,
  redraw: () => void,
  log: (line: string) => void,
): () => PageDrawer | undefined {
  let drawer: PageDrawer | undefined;
  let isLoading = false;
  const begin = async (): Promise<void> => {
    isLoading = true;
    try {
      drawer = await load();
      redraw();
    } catch (error) {
      log(`The preview can't be drawn: ${String(error)}`);
    } finally {
      isLoading = false;
    }
  };
  return () => {
    if (drawer === undefined && !isLoading) void begin();
    return drawer;
  };
}
