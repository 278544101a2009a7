import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../src/core/markdown/outline.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";
import { readSourceSteps } from "../../../src/core/runbook/read-steps.ts";
import { runnableCommands } from "../../../src/core/runbook/runnable-commands.ts";

/** What of one block can be run. */
function code(language: string, ...lines: readonly string[]): readonly string[] {
  return runnableCommands({ commands: [lines.join("\n")], languages: [language] }).map((each) => each.code);
}

describe("the commands of a step that can be run", () => {
  it("are its blocks for a shell, each by its place among all blocks", () => {
    const text = "1. Look\n\n   ```yaml\n   a: 1\n   ```\n\n   ```Bash\n   kubectl get pods 漢\n   ```\n";
    const document = parseMarkdown(text);
    const [step] = readSourceSteps(document, outlineOf(document));
    expect(step?.languages).toEqual(["yaml", "bash"]);
    expect(step === undefined ? [] : runnableCommands(step)).toEqual([
      { index: 1, code: "kubectl get pods 漢" },
    ]);
  });

  it.each(["sh", "bash", "console", "shell", "powershell", "zsh"])("take %s", (language) => {
    expect(code(language, "true")).toEqual(["true"]);
  });

  it.each(["json", "yaml", "sql", "promql", "text", "diff", "log"])("leave %s", (language) => {
    expect(code(language, "kubectl get pods")).toEqual([]);
  });

  it("take a block without a language where it begins like a command", () => {
    expect(code("", "sudo -n systemctl restart web")).toHaveLength(1);
    expect(code("", "# first this", "./repair.sh --all")).toHaveLength(1);
    expect(code("", "$ whoami", "jane")).toEqual(["whoami"]);
    expect(code("", '{ "error": true }')).toEqual([]);
    expect(code("", "service: checkout")).toEqual([]);
    expect(code("", "Error: connection refused")).toEqual([]);
    expect(code("", "NAME  READY")).toEqual([]);
    expect(code("", "Go to the page")).toEqual([]);
  });

  it("lose prompts and what was printed", () => {
    expect(code("console", "$ oc get nodes", "NAME  STATUS", "$ oc whoami", "jane")).toEqual([
      "oc get nodes\noc whoami",
    ]);
    expect(code("sh", "$ curl \\", ">   -s http://é.example", "ok")).toEqual(["curl -s http://é.example"]);
    expect(code("sh", "echo 'a \\", "  b' \\", "c")).toEqual(["echo 'a \\\n  b' c"]);
    expect(code("console", "$ cat <<EOF > a", "> one", "two", "EOF", "printed")).toEqual([
      "cat <<EOF > a\none\ntwo\nEOF",
    ]);
    expect(code("powershell", "PS C:\\Users\\jane> Get-Service web")).toEqual(["Get-Service web"]);
    expect(code("console", "jane@db-1:~$ uptime", " 14:02 up")).toEqual(["uptime"]);
  });

  it("are none where a block holds remarks alone, or nothing", () => {
    expect(code("sh", "# see the page", "")).toEqual([]);
    expect(code("sh", "")).toEqual([]);
  });
});
