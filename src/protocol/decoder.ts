/** Reads a value that came from outside. Undefined where it is not what is expected; the value is in a box because it may be undefined itself. */
export type Decoder<T> = (value: unknown) => { readonly value: T } | undefined;

export const text: Decoder<string> = (value) => (typeof value === "string" ? { value } : undefined);

/** Text with something in it besides space. */
export const filledText: Decoder<string> = (value) =>
  typeof value === "string" && value.trim() !== "" ? { value } : undefined;

export const flag: Decoder<boolean> = (value) => (typeof value === "boolean" ? { value } : undefined);

/** Any number there is on a line: no infinity, no NaN. */
export const decimal: Decoder<number> = (value) =>
  typeof value === "number" && Number.isFinite(value) ? { value } : undefined;

/** A whole number that is at least `least`. */
export function integer(least = Number.MIN_SAFE_INTEGER): Decoder<number> {
  return (value) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= least ? { value } : undefined;
}

export function oneOf<T extends string>(words: readonly T[]): Decoder<T> {
  return (value) => {
    const word = words.find((known) => known === value);
    return word === undefined ? undefined : { value: word };
  };
}

/** What may be absent. `null` counts as absent: JSON turns undefined into it inside lists. */
export function optional<T>(decode: Decoder<T>): Decoder<T | undefined> {
  return (value) => (value === undefined || value === null ? { value: undefined } : decode(value));
}

/** A list is good when all its items are. */
export function list<T>(decode: Decoder<T>): Decoder<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(decode);
    const good = items.filter((item) => item !== undefined);
    return good.length === items.length ? { value: good.map((item) => item.value) } : undefined;
  };
}

/** An object with these fields; what else it has is left behind. */
export function record<T extends object>(shape: { readonly [K in keyof T]-?: Decoder<T[K]> }): Decoder<T> {
  const decoders = Object.entries<Decoder<unknown>>(shape);
  return (value) => {
    const fields = fieldsOf(value);
    if (fields === undefined) return undefined;
    const decoded: [string, unknown][] = [];
    for (const [name, decode] of decoders) {
      const field = decode(fields[name]);
      if (field === undefined) return undefined;
      decoded.push([name, field.value]);
    }
    // Every field of T has been through the decoder that the shape's type demands for it.
    return { value: Object.fromEntries(decoded) as T };
  };
}

/** The fields of an object; undefined for everything else, lists included. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** One decoder for each kind of a union of messages. */
export type ByKind<Message extends { readonly kind: string }> = {
  readonly [K in Message["kind"]]: Decoder<Extract<Message, { readonly kind: K }>>;
};

/** Reads a message by the decoder of the kind that it claims to be of. */
export function oneByKind<T>(
  decoders: Readonly<Record<string, Decoder<T>>>,
  value: unknown,
): { readonly value: T } | undefined {
  const kind = fieldsOf(value)?.["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(decoders, kind)) return undefined;
  return decoders[kind]?.(value);
}
