/** Verbs that begin with `mis-` and are not listed: their stems tell. */
export function isMisdeed(word: string): boolean {
  return (
    word.charCodeAt(0) === 109 && // `m`: most words are told by their first letter
    word.startsWith("mis") &&
    /^mis[a-rt-z].*(?:ed|ook|ang)$/.test(word) &&
    !/^mis(?:align|match|behav|fir|form|order)/.test(word)
  );
}
