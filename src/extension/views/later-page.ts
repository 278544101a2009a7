import type { PagePanel } from "./page-panel.ts";

type Panel = Pick<PagePanel<never>, "restore" | "refresh" | "dispose">;

/** A page that few windows open: loaded and made when it is first asked for. */
export interface LaterPage<Page extends Panel> {
  /** The page; the same each time. */
  readonly get: () => Promise<Page>;
  /** The page, if it was made. */
  readonly made: () => Page | undefined;
  /** Refreshes and disposes of what was made; makes nothing. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** `make` is called once. @throws what `make` rejects with; then it is called again the next time. */
export function laterPage<Page extends Panel>(make: () => Promise<Page>): LaterPage<Page> {
  let making: Promise<Page> | undefined;
  let made: Page | undefined;
  const begin = async (): Promise<Page> => {
    try {
      return (made = await make());
    } catch (error) {
      making = undefined;
      throw error;
    }
  };
  return {
    get: () => (making ??= begin()),
    made: () => made,
    refresh: () => {
      made?.refresh();
    },
    dispose: () => {
      made?.dispose();
    },
  };
}
