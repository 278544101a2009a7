// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { openChannel } from "../../../webview/shared/channel.ts";

const decode = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

describe("openChannel", () => {
  it("hands on what it understands and drops the rest", () => {
    const heard: string[] = [];
    const host = { postMessage: () => undefined, getState: () => undefined, setState: () => undefined };
    openChannel<string, string>(host, decode).receive((message) => heard.push(message));
    for (const data of ["é", 7, undefined, "漢"]) window.dispatchEvent(new MessageEvent("message", { data }));
    expect(heard).toEqual(["é", "漢"]);
  });

  it("posts and remembers through the host", () => {
    const seen: unknown[] = [];
    const channel = openChannel<string, string>(
      {
        postMessage: (message) => seen.push(message),
        getState: () => "kept",
        setState: (state) => seen.push(state),
      },
      decode,
    );
    channel.post("up");
    channel.remember("state");
    expect([...seen, channel.recall()]).toEqual(["up", "state", "kept"]);
  });
});
