/**
 * `package.json` with `contributes` replaced and every other byte kept, and `package.nls.json`. The key is spliced, not
 * re-serialised, so that the generator never fights over the layout of the rest.
 */
export function manifestFiles(packageText, { contributes, nls }) {
  return new Map([
    ["package.json", withContributes(packageText, contributes)],
    ["package.nls.json", `${JSON.stringify(nls, undefined, 2)}\n`],
  ]);
}

function withContributes(packageText, contributes) {
  const value = JSON.stringify(contributes, undefined, 2).replace(/\n/g, "\n  ");
  const start = /^ {2}"contributes": /m.exec(packageText);
  if (start === null) {
    // Behind the entry point, where readers of manifests look for it.
    const anchor = /^ {2}"main": .*\n/m.exec(packageText);
    if (anchor === null) throw new Error('package.json has no line "main" to put "contributes" behind.');
    const at = anchor.index + anchor[0].length;
    return `${packageText.slice(0, at)}  "contributes": ${value},\n${packageText.slice(at)}`;
  }
  const from = start.index + start[0].length;
  const rest = packageText.slice(from);
  const length = rest.startsWith("{}") ? 2 : (/^ {2}\}/m.exec(rest)?.index ?? NaN) + 3;
  if (Number.isNaN(length)) throw new Error('package.json has a "contributes" whose end can\'t be found.');
  return packageText.slice(0, from) + value + rest.slice(length);
}
