import { describe, expect, it } from "vitest";
import { needsSignIn, silentSsh } from "../../src/git/ask-nobody.ts";

const none = { sshCommand: undefined, sshVariant: undefined };

describe("SSH that asks nobody", () => {
  it("is the person's own command, wherever it stands", () => {
    expect(silentSsh(none, {})).toBe("ssh -o BatchMode=yes");
    const mine = { ...none, sshCommand: "'/opt/my ssh/ssh' -i key" };
    expect(silentSsh(mine, {})).toBe("'/opt/my ssh/ssh' -i key -o BatchMode=yes");
    expect(silentSsh(mine, { GIT_SSH_COMMAND: "C:\\bin\\ssh.exe -4" })).toBe(
      "C:\\bin\\ssh.exe -4 -o BatchMode=yes",
    );
    expect(silentSsh(none, { GIT_SSH: "/opt/é/ssh" })).toBe("'/opt/é/ssh' -o BatchMode=yes");
  });

  it("is told so in the words of PuTTY where it is PuTTY", () => {
    expect(silentSsh(none, { GIT_SSH: "C:\\PuTTY\\plink.exe" })).toBe("'C:\\PuTTY\\plink.exe' -batch");
    expect(silentSsh({ sshCommand: "my-ssh", sshVariant: "putty" }, {})).toBe("my-ssh -batch");
  });

  it("is left as it is where nothing is known of the program, which would take an option for the host", () => {
    expect(silentSsh({ ...none, sshCommand: "/opt/wrapper.sh" }, {})).toBeUndefined();
    expect(silentSsh({ sshCommand: "ssh", sshVariant: "simple" }, {})).toBeUndefined();
    expect(silentSsh({ sshCommand: "/opt/wrapper.sh", sshVariant: "ssh" }, {})).toBe(
      "/opt/wrapper.sh -o BatchMode=yes",
    );
  });
});

describe("what a remote says", () => {
  it.each([
    "fatal: could not read Username for 'https://git.example': terminal prompts disabled",
    "fatal: Authentication failed for 'https://git.example/team.git/'",
    "git@git.example: Permission denied (publickey,password).",
    "Host key verification failed.",
    "fatal: Cannot prompt because user interactivity has been disabled.",
  ])("asks for a person: %s", (said) => {
    expect(needsSignIn(said)).toBe(true);
  });

  it.each([
    "fatal: Could not resolve host: git.example",
    "fatal: unable to access 'https://git.example/': Failed to connect to git.example port 443",
    "! [remote rejected] main (pre-receive hook declined)",
    "error: unable to write file: Permission denied",
  ])("asks for nobody: %s", (said) => {
    expect(needsSignIn(said)).toBe(false);
  });
});
