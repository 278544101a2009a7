import { t } from "../../src/core/text/say.ts";

/** The `l10n` of an editor that speaks English, for tests that stand in for "vscode". */
export const l10n = { t, bundle: undefined };
