/** Whether a value from outside is of a shape. */
export type Shape = (value: unknown) => boolean;

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

export function isOneOf(words: readonly string[]): Shape {
  return (value) => isText(value) && words.includes(value);
}

/** Not there, or of a shape. JSON leaves out what is undefined. */
export function maybe(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

export function isListOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** An object whose values are all of a shape, whatever its keys. */
export function isMapOf(shape: Shape): Shape {
  return (value) => isFields(value) && Object.values(value).every(shape);
}

/** An object with fields of these shapes, whatever else it has. */
export function hasFields(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value) => isFields(value) && Object.entries(shapes).every(([name, shape]) => shape(value[name]));
}
