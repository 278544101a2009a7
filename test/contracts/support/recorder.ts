import type { Service } from "../../../src/core/ports/service.ts";

/** A request with everything that was on the wire, and what came back. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly status: number;
  readonly answer: string;
}

export interface Recorder {
  /** In the place of the global one. */
  readonly fetch: typeof fetch;
  /** What went over it, in order; what got no answer is not there. */
  readonly exchanges: readonly Exchange[];
}

/** A `fetch` that keeps what goes over it, with the headers that let us in, so that it can be sent again, changed. */
export function createRecorder(): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = await request.clone().text();
      const response = await fetch(request);
      exchanges.push({
        method: request.method,
        url: request.url,
        headers: Object.fromEntries(request.headers),
        body: body === "" ? undefined : body,
        status: response.status,
        answer: await response.clone().text(),
      });
      return response;
    },
  };
}

/** Whether an answer is a no, in each vendor's way of saying it. */
export function isRefused(service: Service, status: number, answer: string): boolean {
  if (status >= 400) return true;
  const said = readJson(answer);
  if (service === "slack") return said?.["ok"] !== true;
  if (service === "linear") return said?.["errors"] !== undefined;
  return false;
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Answers of the judge, part of the test; what is no object has no such keys.
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
