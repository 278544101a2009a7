import { t } from "../../text/say.ts";
import { findNames, type NameSources } from "../names/find-names.ts";
import { internalHosts } from "../publication/internal-hosts.ts";
import type { UpdateProblem } from "./update-problem.ts";

/** What customers can't place and should not read: names of persons, and hosts that are reached inside alone. */
export function insiderWords(
  text: string,
  names: NameSources | undefined,
  listedHosts: readonly string[] = [],
): readonly UpdateProblem[] {
  const persons = names === undefined ? [] : findNames(text, names);
  return [
    ...persons.map(({ start, end, text: name, evidence }) => ({
      kind: "person" as const,
      message: t(
        "Unexpected person's name `{0}` in an update to customers, expected the team or a role: it {1}.",
        name,
        evidence,
      ),
      range: { start, end },
      replacement: undefined,
    })),
    ...internalHosts(text, listedHosts).map(({ range, text: host }) => ({
      kind: "internal-host" as const,
      message: t(
        'Unexpected internal host `{0}` in an update to customers, expected what they know of it, for example "checkout".',
        host,
      ),
      range,
      replacement: undefined,
    })),
  ];
}
