import type { Person } from "../../policy/policy.ts";

/** The persons in what `git shortlog -sne` prints, `    12<tab>Jane Doe <jane@example.org>` a line; robots are none. */
export function readShortlog(text: string): readonly Person[] {
  return text.split(/\r?\n/).flatMap((line): readonly Person[] => {
    const [, name = "", email = ""] = /^\s*\d+\t(.*) <([^<>]*)>$/.exec(line) ?? [];
    if (name === "" || /\[bot\]|\bbot\b|^root$/i.test(`${name} ${email}`)) return [];
    // GitHub's private addresses carry the login: 123+jdoe@users.noreply.github.com.
    const handle = /^(?:\d+\+)?([\w-]+)@users\.noreply\.github\.com$/.exec(email)?.[1];
    return [{ name, handle, email: handle === undefined && email !== "" ? email : undefined }];
  });
}
