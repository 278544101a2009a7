/**
 * A value that is made when it is first asked for. What a module makes as it is read is made at every start of the command
 * line, whether anything asks for it or not: for patterns and tables it is a good part of checking one file.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
