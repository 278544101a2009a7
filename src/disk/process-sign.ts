import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { isCode } from "./is-code.ts";

/** Names this process among all of this computer, and of others that share its disk; no later one has the same. */
export const thisProcess = `${process.pid} ${hostname()} ${randomUUID()}`;

/**
 * Whether the process of a sign may be running. A process of another computer may be; so may one whose number somebody else
 * has now. Both err on the side of "running".
 */
export function isRunning(sign: string): boolean {
  if (sign === thisProcess) return true;
  const [pid, host] = sign.split(" ");
  if (host !== hostname() || !/^\d+$/.test(pid ?? "")) return host !== undefined;
  try {
    process.kill(Number(pid), 0); // asks, and sends nothing
    return true;
  } catch (error) {
    return isCode(error, "EPERM"); // somebody else's, and there
  }
}
