/** What VS Code hands to a webview's page. */
export interface WebviewHost {
  readonly postMessage: (message: unknown) => void;
  /** What `setState` was given last, also after the page was hidden or the window reloaded; undefined the first time. */
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

/** The page's one way to its extension, typed in both directions. */
export interface Channel<Up, Down> {
  readonly post: (message: Up) => void;
  /** Calls the listener with every message that `decode` understands; the others are dropped. */
  readonly receive: (listener: (message: Down) => void) => void;
  readonly recall: () => unknown;
  readonly remember: (state: unknown) => void;
}

/** Opens the channel. `decode` returns undefined for what is no message of ours. */
export function openChannel<Up, Down>(
  host: WebviewHost,
  decode: (value: unknown) => Down | undefined,
): Channel<Up, Down> {
  return {
    post: (message) => {
      host.postMessage(message);
    },
    receive: (listener) => {
      window.addEventListener("message", (event: MessageEvent<unknown>) => {
        const message = decode(event.data);
        if (message !== undefined) listener(message);
      });
    },
    recall: () => host.getState(),
    remember: (state) => {
      host.setState(state);
    },
  };
}
