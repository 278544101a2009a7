import { l10n, window } from "vscode";
import { inert } from "../../core/text/inert.ts";

/**
 * Asks what is happening: the one answer that declaring takes. The team's definition of an incident stands below the
 * field as soon as it is known; Enter waits for nothing. Undefined where nothing is to be declared.
 */
export async function askTitle(drill: boolean, definition: Promise<string>): Promise<string | undefined> {
  const title = await typedTitle(drill, definition);
  if (title === undefined || title !== "") return title;
  void window.showInformationMessage(
    l10n.t("Nothing was declared: it needs a title. A few words are enough."),
  );
  return undefined;
}

function typedTitle(drill: boolean, definition: Promise<string>): Promise<string | undefined> {
  const box = window.createInputBox();
  box.title = drill ? l10n.t("Sitrep: Declare Drill") : l10n.t("Sitrep: Declare Incident");
  box.placeholder = l10n.t("Checkout fails for EU customers");
  box.ignoreFocusOut = true;
  const ask = drill
    ? l10n.t("What do you pretend is happening?")
    : l10n.t("What is happening? Enter declares; the clock runs from then.");
  box.prompt = ask;
  return new Promise((resolve) => {
    let over = false;
    box.onDidAccept(() => {
      resolve(box.value.trim());
      box.hide();
    });
    box.onDidHide(() => {
      over = true;
      resolve(undefined);
      box.dispose();
    });
    box.show();
    void definition.then(
      (words) => {
        if (!over && !drill) box.prompt = l10n.t("{0} An incident is: {1}", ask, inert(words));
      },
      () => undefined, // no policy can be read: the question stands without it
    );
  });
}
