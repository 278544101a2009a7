import { provideVSCodeDesignSystem, vsCodeButton, vsCodeTextField } from "@vscode/webview-ui-toolkit";

/**
 * Makes the toolkit's controls that we use known to the page; call once, before any is made. By name: `allComponents` would
 * bring in all of them. The toolkit reads the theme at the page's `load`, which is over where the page loads us behind its
 * first paint: then it is told once more.
 */
export function registerElements(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextField());
  if (document.readyState === "complete") window.dispatchEvent(new Event("load"));
}
