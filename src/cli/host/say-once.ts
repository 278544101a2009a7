/** Prints each text once, however often it is said. */
export function sayOnce(print: (text: string) => void): (text: string) => void {
  const said = new Set<string>();
  return (text) => {
    if (!said.has(text)) print(text);
    said.add(text);
  };
}
