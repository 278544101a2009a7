import { createServer } from "node:net";

/**
 * @param {number} [first] the first port to try, then the ones after it; any free one when left out
 * @returns {Promise<number>} a loopback port that nobody listens on at this moment
 */
export async function freePort(first) {
  for (let port = first ?? 0; port < 65_536; port += 1) {
    const free = await listenOnce(port);
    if (free !== undefined) return free;
  }
  throw new RangeError(`No free port from ${first} on`);
}

/**
 * @param {number} port 0 for any
 * @returns {Promise<number | undefined>} the port, or undefined when it is taken
 */
function listenOnce(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(undefined);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : undefined);
      });
    });
  });
}
