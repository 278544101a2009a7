import type { Person } from "../policy/policy.ts";

/**
 * Who somebody is whom a file names: a person of the roster by name, by handle (`@sam`) or by address; else the name alone,
 * with the handle where it is written as one. Upper and lower case are the same.
 */
export function rosterPerson(named: string, roster: readonly Person[]): Person {
  const words = named.trim();
  const bare = words.replace(/^@/, "").toLowerCase();
  const known = roster.find((person) =>
    [person.name, person.handle, person.email].some((word) => word?.toLowerCase() === bare),
  );
  if (known !== undefined) return known;
  return {
    name: words.replace(/^@/, ""),
    handle: words.startsWith("@") ? words.slice(1) : undefined,
    email: /^\S+@\S+\.\S+$/.test(words) ? words : undefined,
  };
}
