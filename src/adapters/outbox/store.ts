/** Where deliveries are kept: a text for each, by name. A folder on disk is one (`createFolderStore`). */
export interface OutboxStore {
  readonly list: () => Promise<readonly { readonly name: string; readonly text: string }[]>;
  /** The text of that name; undefined where there is none. */
  readonly get: (name: string) => Promise<string | undefined>;
  /** Writes a text whole or not at all. */
  readonly put: (name: string, text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Does something while no other process on this computer does the like. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
}
