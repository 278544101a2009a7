import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

const impure = (what) => `${what} makes core impure: take the instant (or the value) as an argument.`;

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "out/", ".tsc/", ".vscode-test/", "coverage/", "test/fixtures/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Use a named export (style 9)." },
      ],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: impure("Date.now()") },
        { object: "Math", property: "random", message: impure("Math.random()") },
        { object: "Temporal", property: "Now", message: impure("Temporal.Now") },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Use a named export (style 9)." },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: impure("new Date()") },
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: "No casts in core: decode or narrow instead (style 16).",
        },
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
