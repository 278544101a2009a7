import tseslint from "typescript-eslint";

const impure = (what) => `${what} makes core impure: take the instant (or the value) as an argument.`;

const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Use a named export (style 9)." };

/** Words of a sentence, and a title of one word; ids, icons and format strings are neither. */
const sentence = "/[A-Za-z]{2,}[,:;]? [A-Za-z]|^[A-Z][a-z]{2,}[.…]?$/";
/** A sentence as a literal, or with values in it, which no translation can be found for. */
const unsaid = [
  `Literal[value=${sentence}]`,
  `TemplateLiteral:has(TemplateElement[value.raw=/[a-z]{2,} [a-z{]| [a-z]{3,}/])`,
];
const mustBeSaid = (sink, say) =>
  unsaid.map((literal) => ({
    selector: `${sink} > ${literal}`,
    message: `People read this: say it with ${say}, so that it can be translated (docs/localisation.md).`,
  }));

/** What the editor shows. */
const shownByEditor = [
  "CallExpression[callee.property.name=/^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createTreeItem)$/]",
  "Property[key.name=/^(?:placeHolder|placeholder|prompt|title|label|detail|description|tooltip|openLabel)$/]",
  "AssignmentExpression[left.property.name=/^(?:tooltip|title|prompt|placeholder|description|detail)$/]",
].flatMap((sink) => mustBeSaid(sink, "l10n.t"));

/** What refusals, problems and findings say, whoever shows them. */
const toldByCore = [
  "CallExpression[callee.name='refused']",
  "Property[key.name=/^(?:message|reason)$/]",
  "VariableDeclarator[id.name=/^(?:message|reason)$/]",
].flatMap((sink) => mustBeSaid(sink, "t of say.ts"));

/** What pages show. */
const shownByPages = [
  "CallExpression[callee.name=/^(?:make|tag|setText)$/]",
  "CallExpression[callee.property.name='setLabel']",
  "Property[key.name=/^(?:label|placeholder|title|aria-label)$/]",
].flatMap((sink) => mustBeSaid(sink, "t of say.ts"));

/** Only what no other linter can say: our own habits, as selectors. All else is in `.oxlintrc.json`. */
export default tseslint.config(
  { linterOptions: { reportUnusedDisableDirectives: "off" } }, // most are for the other linter
  {
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser },
    rules: { "no-restricted-syntax": ["error", noDefaultExport] },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        noDefaultExport,
        ...toldByCore,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: impure("new Date()") },
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: "No casts in core: decode or narrow instead (style 16).",
        },
      ],
    },
  },
  {
    files: ["src/adapters/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...toldByCore] },
  },
  {
    files: ["src/extension/**/*.ts"],
    // The manifest's words reach translators through package.nls.json.
    ignores: ["src/extension/contributions.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...shownByEditor] },
  },
  {
    files: ["webview/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...shownByPages] },
  },
);
