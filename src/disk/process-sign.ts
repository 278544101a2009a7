import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { isCode } from "./is-code.ts";

/** Names this process among all of this computer, and of others that share its disk; no later one has the same. */
export const thisProcess = `${process.pid} ${hostname()} ${randomUUID()}`;

/**
 * Whether the process of a sign is running: true for this one, false where it certainly is gone. Undefined where nobody can
 * tell: its number may be another's by now, and it may be on another computer (a container has a name of its own).
 */
export function isRunning(sign: string): boolean | undefined {
  if (sign === thisProcess) return true;
  const [pid, host] = sign.split(" ");
  if (host !== hostname() || !/^\d{1,10}$/.test(pid ?? "")) return undefined;
  try {
    process.kill(Number(pid), 0); // asks, and sends nothing
    return undefined;
  } catch (error) {
    return isCode(error, "ESRCH") ? false : undefined;
  }
}
