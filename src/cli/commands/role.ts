import { nobody } from "../../core/timeline/entry-meaning.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { nearestWord } from "../../core/text/nearest-word.ts";
import { atOption, type Command, type Shell } from "../command.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";

export const roleCommand: Command = {
  name: "role",
  usage: "FILE ROLE NAME [--at INSTANT]",
  summary: `Give a role to a person; the name ${nobody} empties it.`,
  options: atOption,
  takes: { least: 3, most: 3 },
  async run(args, shell) {
    const [file, typed = "", named = ""] = args.positionals;
    const target = await targetOf(file, shell);
    const role = roleNamed(typed, target.policy, shell);
    const name = named.trim() === nobody ? undefined : named;
    await changeRecord(target, { kind: "assign-role", at: momentOf(args, shell), role, name }, shell);
    return 0;
  },
};

/** The policy's name of a role that was typed in any case or by its initials; any other is taken as typed, with a warning. */
function roleNamed(typed: string, { roles }: Policy, shell: Shell): string {
  const wanted = typed.trim().toLowerCase();
  const exact = roles.find(({ name }) => name.toLowerCase() === wanted);
  const [byInitials, another] = roles.filter(({ name }) => initialsOf(name) === wanted);
  const known = exact ?? (another === undefined ? byInitials : undefined);
  if (known === undefined && wanted !== "") {
    const names = roles.map(({ name }) => name);
    const near = nearestWord(typed, names);
    const hint = near === undefined ? "" : ` Did you mean \`${near}\`?`;
    shell.error(
      `Warning: the policy has no role \`${typed}\`. It was taken as typed; known are ${names.join(", ")}.${hint}`,
    );
  }
  return known?.name ?? typed;
}

/** `ic` of Incident Commander; nothing of a single word, since one letter is too easily a slip. */
function initialsOf(name: string): string | undefined {
  const words = name.toLowerCase().split(/\s+/);
  return words.length < 2 ? undefined : words.map((word) => Array.from(word)[0]).join("");
}
