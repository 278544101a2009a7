import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { patient, team, type Clone } from "./support/clones.ts";

/** A clone whose remote asks for a name, and every way that Git has to ask a person for one, each of which leaves a mark. */
async function behindSignIn(): Promise<{
  readonly clone: Clone;
  readonly asked: () => string;
  readonly paths: readonly string[];
}> {
  const clone = team().clone("jane");
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(`${request.url ?? ""} ${request.headers.authorization === undefined ? "unknown" : "named"}`);
    response.writeHead(401, { "WWW-Authenticate": 'Basic realm="team"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    vi.unstubAllEnvs();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  clone.git("remote", "set-url", "origin", `http://127.0.0.1:${port}/team.git`);
  const mark = path.join(clone.top, "..", "asked");
  const asks = script(clone, "askpass", `echo "$0 $1" >> "${mark}"\necho jane`);
  vi.stubEnv("GIT_ASKPASS", asks);
  vi.stubEnv("SSH_ASKPASS", asks);
  vi.stubEnv("DISPLAY", ":9");
  clone.git("config", "core.askPass", asks);
  return { clone, paths, asked: () => (existsSync(mark) ? readFileSync(mark, "utf8") : "") };
}

function script(clone: Clone, name: string, text: string): string {
  const file = path.join(clone.top, "..", "bin", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe("a remote that wants to know who asks", patient, () => {
  it("is never answered through a person while Sync runs by itself, and says that it needs one", async () => {
    const { clone, asked, paths } = await behindSignIn();
    expect(await clone.sync()).toMatchObject({ kind: "offline", needsSignIn: true, behind: { waiting: 1 } });
    expect(asked()).toBe("");
    expect(paths.join()).toContain("unknown");
  });

  it("tells a helper for credentials that nobody is there", async () => {
    const { clone } = await behindSignIn();
    const told = path.join(clone.top, "..", "told");
    const tells = 'echo "$GCM_INTERACTIVE $(git config credential.interactive)"';
    const helper = script(clone, "git-credential-mine", `${tells} >> "${told}"`);
    clone.git("config", "credential.helper", `!'${helper}'`);
    await clone.sync();
    expect(readFileSync(told, "utf8")).toMatch(/^(?:never false\n)+$/);
  });

  it("may ask the person who started a Sync, once what is known was not enough", async () => {
    const { clone, asked, paths } = await behindSignIn();
    expect(await clone.sync({ mayAsk: "window" })).toMatchObject({ kind: "offline", needsSignIn: true });
    expect(asked()).toContain("Username for 'http://127.0.0.1");
    expect(paths.some((line) => line.endsWith("named"))).toBe(true);
  });

  it("is no reason to ask where it can't be reached at all", async () => {
    const { clone, asked } = await behindSignIn();
    clone.git("remote", "set-url", "origin", path.join(clone.top, "nowhere"));
    const result = await clone.sync({ mayAsk: "window" });
    expect(result).toMatchObject({ kind: "offline" });
    expect(result).not.toHaveProperty("needsSignIn");
    expect(asked()).toBe("");
  });
});

describe("a remote behind SSH", patient, () => {
  it("is asked with the person's own command, in batch mode, and with nobody to answer", async () => {
    const clone = team().clone("jane");
    const file = path.join(clone.top, "..", "given");
    const notes = `echo "$@ [$SSH_ASKPASS $SSH_ASKPASS_REQUIRE]" >> "${file}"`;
    const ssh = script(
      clone,
      "ssh",
      `${notes}\necho "git@host: Permission denied (publickey)." >&2\nexit 255`,
    );
    clone.git("remote", "set-url", "origin", "git@team.example:incidents.git");
    clone.git("config", "core.sshCommand", `'${ssh}' -i key`);
    expect(await clone.sync()).toMatchObject({ kind: "offline", needsSignIn: true });
    expect(readFileSync(file, "utf8")).toMatch(
      /^-i key -o BatchMode=yes .*git@team\.example .*\[false force\]\n/,
    );
  });
});
