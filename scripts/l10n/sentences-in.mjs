import ts from "typescript";

/**
 * A sentence as the code has it.
 * @typedef {object} Sentence
 * @property {string} key what a translation stands under: the sentence, and behind a slash its comment
 * @property {string} message
 * @property {string} where `file:line`
 */

/**
 * Every sentence for people in one source file: the literals that are given to `l10n.t` of "vscode" and to `t` and `phrase`
 * of a `say.ts`. What could not be translated at run time is a fault: a sentence put together, one that is said while the
 * module is loaded, a placeholder without a value, a value without a placeholder.
 *
 * @param {string} path as it is to be named in faults
 * @param {string} text
 * @returns {{ sentences: Sentence[], faults: string[] }}
 */
export function sentencesIn(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = translators(source);
  /** @type {Sentence[]} */
  const sentences = [];
  /** @type {string[]} */
  const faults = [];
  if (names.size > 0) visit(source, false);
  return { sentences, faults };

  /**
   * @param {ts.Node} node
   * @param {boolean} inFunction
   */
  function visit(node, inFunction) {
    if (ts.isCallExpression(node)) {
      const kind = names.get(node.expression.getText(source));
      if (kind !== undefined) take(node, kind, inFunction);
    }
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)));
  }

  /**
   * @param {ts.CallExpression} call
   * @param {"l10n" | "t" | "phrase"} kind
   * @param {boolean} inFunction
   */
  function take(call, kind, inFunction) {
    const where = `${path}:${source.getLineAndCharacterOfPosition(call.getStart(source)).line + 1}`;
    const said = saidBy(call);
    if (said === undefined) {
      faults.push(`${where}: the sentence is not one literal, so that no translation can be found for it`);
      return;
    }
    const { message, comment, values } = said;
    if (kind === "t" && !inFunction)
      faults.push(`${where}: said while the module is loaded, before the language is known: “${message}”`);
    if (kind !== "phrase" && values !== undefined) {
      const holes = [...new Set(holesOf(message))].sort();
      const given = values.map((_, index) => String(index));
      if (holes.join() !== given.join())
        faults.push(`${where}: has ${given.length} values for {${holes.join("} {")}}: “${message}”`);
    }
    sentences.push({ key: comment === undefined ? message : `${message}/${comment}`, message, where });
  }
}

/**
 * The placeholders of a sentence, in their order.
 * @param {string} sentence
 */
export function holesOf(sentence) {
  return [...sentence.matchAll(/\{(\d+)\}/g)].map((hole) => hole[1] ?? "");
}

/**
 * By which names this file speaks.
 * @param {ts.SourceFile} source
 * @returns {Map<string, "l10n" | "t" | "phrase">}
 */
function translators(source) {
  const names = new Map();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      const imported = (propertyName ?? name).text;
      if (from === "vscode" && imported === "l10n") names.set(`${name.text}.t`, "l10n");
      if (/(?:^|\/)say\.ts$/.test(from) && (imported === "t" || imported === "phrase"))
        names.set(name.text, imported);
    }
  }
  return names;
}

/**
 * What a call says; undefined where it can't be known. `values` is undefined where their number can't.
 * @param {ts.CallExpression} call
 * @returns {{ message: string, comment: string | undefined, values: readonly ts.Expression[] | undefined } | undefined}
 */
function saidBy(call) {
  const [first, ...rest] = call.arguments;
  if (first === undefined) return undefined;
  const literal = textOf(first);
  if (literal !== undefined)
    return { message: literal, comment: undefined, values: rest.some(ts.isSpreadElement) ? undefined : rest };
  if (!ts.isObjectLiteralExpression(first)) return undefined;
  const property = (/** @type {string} */ wanted) =>
    first.properties.find(
      (candidate) => ts.isPropertyAssignment(candidate) && candidate.name.getText() === wanted,
    );
  const message = textOf(initializer(property("message")));
  const comment = textOf(initializer(property("comment")));
  if (message === undefined || comment === undefined) return undefined;
  const args = initializer(property("args"));
  const values = args === undefined ? [] : ts.isArrayLiteralExpression(args) ? [...args.elements] : undefined;
  return { message, comment, values };
}

/** @param {ts.ObjectLiteralElementLike | undefined} property */
function initializer(property) {
  return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/**
 * A literal's text; of several that are only added up, for the length of their lines, the whole.
 * @param {ts.Expression | undefined} node
 * @returns {string | undefined}
 */
function textOf(node) {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}
