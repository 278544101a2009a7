/** What a thread that reads facts is told of the world when it starts. */
export interface FactsTask {
  readonly kind: "facts";
  readonly root: string;
  readonly policies: ReadonlyMap<string, string>;
  readonly native: boolean;
}

/** Whether a thread was started to read facts. */
export function isFactsTask(data: unknown): data is FactsTask {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "facts";
}
