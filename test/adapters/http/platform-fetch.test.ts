import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { fetchOnce } from "../../../src/adapters/http/fetch-once.ts";
import { netOf } from "../../../src/adapters/http/net.ts";

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** What the platform's own `fetch` gives with a server that does this. */
async function sent(serve: RequestListener, timeoutMs = 5000) {
  const started = createServer(serve);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return send(portOf(started), timeoutMs);
}

function portOf(started: Server): number {
  const address = started.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function send(port: number, timeoutMs: number) {
  const wire = { method: "POST", url: `http://127.0.0.1:${port}/x`, body: '{"text":"é 漢"}' } as const;
  const net = netOf(globalThis.fetch, () => undefined);
  return fetchOnce({ wire, headers: { authorization: "Bearer t" }, signal: undefined, timeoutMs }, net);
}

describe("fetchOnce with the platform's fetch", () => {
  it("sends and reads whole", async () => {
    const reply = await sent((request, response) => {
      request.setEncoding("utf8").on("data", (body: string) => {
        response.writeHead(201, { "content-type": "application/json" });
        response.end(JSON.stringify({ body, who: request.headers.authorization }));
      });
    });
    expect(reply).toMatchObject({
      kind: "answered",
      status: 201,
      body: { body: '{"text":"é 漢"}', who: "Bearer t" },
    });
  });

  it("follows no redirect, so that no token travels", async () => {
    const asked: unknown[] = [];
    const reply = await sent((request, response) => {
      asked.push(request.url);
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(reply).toEqual({
      kind: "lost",
      reason: "The answer led to another address, which is not followed.",
    });
    expect(asked).toEqual(["/x"]);
  });

  it("is lost where the connection breaks before an answer, or in one", async () => {
    expect(await sent((request) => request.socket.destroy())).toMatchObject({ kind: "lost" });
    const half = await sent((request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(half).toMatchObject({ kind: "lost" });
  });

  it("is lost where no answer comes in time", async () => {
    expect(await sent(() => undefined, 50)).toEqual({ kind: "lost", reason: "No answer came in time." });
  });

  it("was not sent where nobody listens", async () => {
    const started = createServer();
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
    const port = portOf(started);
    await new Promise((resolve) => started.close(resolve));
    expect(await send(port, 5000)).toMatchObject({ kind: "not-sent" });
  });
});
