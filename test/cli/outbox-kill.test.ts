import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { workplace } from "../support/cli.ts";
import { sharedCommandLine } from "../support/cli-bundle.ts";
import { recordText } from "../support/record.ts";

const cli = sharedCommandLine();

it(
  "shows what was sent by a command that was killed before it heard the answer",
  { timeout: 60_000 },
  async () => {
    const { folder, path: at, read, write } = workplace();
    mkdirSync(at("x"));
    write("x/incident.md", recordText());
    const channels = [{ name: "#ops", address: "C1", service: "slack", audiences: ["internal"] }];
    write("sitrep.config.json", JSON.stringify({ channels }));
    const server = createServer(() => undefined).listen(0, "127.0.0.1"); // takes everything, answers nothing
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const env = {
      ...process.env,
      XDG_STATE_HOME: path.join(folder, "state"),
      SITREP_CODE_CACHE: "off",
      SITREP_SLACK_TOKEN: "xoxb-1-token-of-ours",
      SITREP_ENDPOINT_SLACK: `http://127.0.0.1:${port}/api/`,
    };
    const args = [
      "update",
      "x",
      "--audience",
      "internal",
      "--known",
      "é 漢 🚒",
      "--anyway",
      "--send",
      "--yes",
    ];
    const asked = once(server, "request");
    const child = spawn(process.execPath, [cli.script, ...args], { cwd: folder, env, stdio: "ignore" });
    await asked;
    const ended = once(child, "close");
    child.kill("SIGKILL");
    await ended;
    const [kept = ""] = readdirSync(at("state", "sitrep", "outbox")).filter((name) => name.endsWith(".json"));
    expect(readFileSync(at("state", "sitrep", "outbox", kept), "utf8")).not.toContain("xoxb");

    const shown = await cli.run(folder, "outbox");
    expect(shown.code).toBe(3);
    expect(shown.out).toContain("Whether Slack #ops has it is unknown: the command that sent it was ended.");

    const taken = await cli.run(folder, "outbox", "run"); // nobody is connected here: nobody can be asked
    expect(taken.code).toBe(3);
    expect(taken.out).toContain("Whether Slack #ops has it is unknown.");
    expect(read("x", "incident.md")).toContain("perhaps Slack #ops");
    const id = kept.slice(0, 8);
    expect(await cli.run(folder, "outbox", "mark-sent", id)).toMatchObject({ code: 0 });
    expect(await cli.run(folder, "outbox")).toMatchObject({ code: 0, out: "Nothing is on its way." });
    expect(read("x", "incident.md").match(/\*\*Update\*\*/g)).toHaveLength(1);
    server.closeAllConnections();
    server.close();
  },
);
