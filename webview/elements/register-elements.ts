import { provideVSCodeDesignSystem, vsCodeButton, vsCodeTextField } from "@vscode/webview-ui-toolkit";

/**
 * Makes the toolkit's controls that we use known to the page; call once, before any is made and before the page's
 * `load` event, at which the toolkit reads the theme. By name: `allComponents` would bring in all of them.
 */
export function registerElements(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextField());
}
