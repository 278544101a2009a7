// The part of the editor that the words of the clock use, in English: what `vscode` is to the bench of the clock.
export const l10n = {
  t: (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
};
export const workspace = { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) };
export const StatusBarAlignment = { Left: 1 };
export const ThemeColor = Object;
export const window = {};
