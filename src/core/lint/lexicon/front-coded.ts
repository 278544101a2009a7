/**
 * The words of a sorted list in which each says how many letters it shares with the one before: `0anna4e2ton` → `anna`,
 * `annae`, `anton`.
 */
export function frontCoded(coded: string): readonly string[] {
  let before = "";
  return Array.from(coded.matchAll(/(\d)(\D*)/g), ([, shared, rest = ""]) => {
    before = before.slice(0, Number(shared)) + rest;
    return before;
  });
}
