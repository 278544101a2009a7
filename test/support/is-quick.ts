/**
 * Whether a search through a piece `times` times over takes under two seconds, where one in square time takes minutes. A machine
 * that does other things too may hold up one try, hardly three; no two texts are alike, so that none is remembered.
 */
export function isQuick(search: (text: string) => unknown, piece: string, times: number): boolean {
  return [times, times + 1, times + 2].some((count) => {
    const text = piece.repeat(count);
    const started = performance.now();
    search(text);
    return performance.now() - started < 2_000;
  });
}
