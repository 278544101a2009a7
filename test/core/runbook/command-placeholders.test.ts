import { describe, expect, it } from "vitest";
import { commandPlaceholders, fillPlaceholders } from "../../../src/core/runbook/command-placeholders.ts";

const names = (code: string): readonly string[] => commandPlaceholders(code).map(({ name }) => name);

describe("placeholders of a command", () => {
  it("are each found once, in order, in the forms that runbooks use", () => {
    expect(
      commandPlaceholders("oc -n <namespace> logs {{ pod }} ${CONTAINER} <namespace> YOUR_TOKEN"),
    ).toEqual([
      { written: "<namespace>", name: "namespace", mayStay: false },
      { written: "{{ pod }}", name: "pod", mayStay: false },
      { written: "${CONTAINER}", name: "CONTAINER", mayStay: true },
      { written: "YOUR_TOKEN", name: "YOUR_TOKEN", mayStay: false },
    ]);
    expect(names("NAMESPACE='<value of namespace label from alert>'")).toEqual([
      "value of namespace label from alert",
    ]);
    expect(names("cat <POD_NAME> <CR-NAME> <größe> ${top-user-from-last-command}")).toEqual([
      "POD_NAME",
      "CR-NAME",
      "größe",
      "top-user-from-last-command",
    ]);
  });

  it.each([
    "sort <input >output",
    "cat <<EOF > file",
    "diff <(ls a) <(ls b)",
    "make 2>&1",
    "docker ps --format '{{.Names}} {{range .Ports}}{{end}}'",
    "echo ${HOME}/a $USER",
    "NS=x; oc -n ${NS} get pods",
    "for POD in a b; do echo ${POD}; done",
    "read -r NAME; echo ${NAME}",
    "echo ${CERT#data:} ${A:-b} ${#A}",
    "echo '<name>checkout</name>'",
    "test 1 -lt 2 && test 3 -gt 2",
  ])("are none in %s", (code) => {
    expect(names(code)).toEqual([]);
  });

  it("take what is typed literally, and only once", () => {
    const answers = new Map([
      ["<a>", "$& $1 `id` <b> \\"],
      ["<b>", "x y"],
    ]);
    expect(fillPlaceholders("run <a> '<b>' <a> <c>", answers)).toBe(
      "run $& $1 `id` <b> \\ 'x y' $& $1 `id` <b> \\ <c>",
    );
  });
});
