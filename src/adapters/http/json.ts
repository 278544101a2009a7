/** A value as JSON has it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** What stands at a path into a value; undefined where the value is not of that shape. Answers of vendors are read with it. */
export function jsonAt(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = isList(at) ? (typeof key === "number" ? at[key] : undefined) : own(at, String(key));
  }
  return at;
}

/** The text at a path; undefined where there is none or it is empty. */
export function textAt(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = jsonAt(value, ...path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** The list at a path; empty where there is none. */
export function listAt(value: Json | undefined, ...path: readonly (string | number)[]): readonly Json[] {
  const found = jsonAt(value, ...path);
  return isList(found) ? found : [];
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function own(value: Readonly<Record<string, Json | undefined>>, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A value of ours as JSON has it: keys without a value are left out. */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json; // what JSON.parse gives is what JSON has
}
