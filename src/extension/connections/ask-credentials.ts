import { l10n, window } from "vscode";
import type { CredentialFields } from "../../core/ports/credential-fields.ts";
import type { Credentials } from "../../core/ports/connection.ts";
import { serviceNames, type Service } from "../../core/ports/service.ts";

/** What one of several webhooks is called; undefined where the person gives up. */
export async function askName(service: Service): Promise<string | undefined> {
  return window.showInputBox({
    title: serviceNames[service],
    prompt: l10n.t("What do you call this channel? Rows of `channels` in the policy name it so."),
    placeHolder: l10n.t("Executives"),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? l10n.t("It needs a name.") : undefined),
  });
}

/** What a service wants to know before it lets us in; undefined where the person gives up. */
export async function askCredentials(
  service: Service,
  fields: CredentialFields,
): Promise<Credentials | undefined> {
  const site = fields.site === undefined ? "" : await askSite(service, fields.site);
  if (site === undefined) return undefined;
  const account =
    fields.account === true
      ? await ask(service, l10n.t("The e-mail address of your account there"), { isSecret: false })
      : "";
  if (account === undefined) return undefined;
  const token = await ask(service, tokenPrompt(service), { isSecret: true, prefixes: fields.tokenPrefixes });
  return token === undefined
    ? undefined
    : {
        token,
        site: site === "" ? undefined : site,
        account: account === "" ? undefined : account,
      };
}

function tokenPrompt(service: Service): string {
  if (service === "slack-webhook" || service === "teams") return l10n.t("The address of the webhook");
  if (service === "pagerduty-events") return l10n.t("The integration key of the service");
  return l10n.t("An API token. It is kept in this computer's secret storage and nowhere else.");
}

async function askSite(
  service: Service,
  site: Exclude<CredentialFields["site"], undefined>,
): Promise<string | undefined> {
  if ("choices" in site) {
    return window.showQuickPick(site.choices, {
      title: serviceNames[service],
      placeHolder: l10n.t("Which region is your account in?"),
      ignoreFocusOut: true,
    });
  }
  const typed = await ask(service, l10n.t("Your site there, like {0}", site.example), { isSecret: false });
  return typed?.replace(/^https:\/\//i, "").replace(/\/.*$/, "");
}

async function ask(
  service: Service,
  prompt: string,
  { isSecret, prefixes = [] }: { readonly isSecret: boolean; readonly prefixes?: readonly string[] },
): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: serviceNames[service],
    prompt,
    password: isSecret,
    ignoreFocusOut: true,
    validateInput: (value) => {
      const text = value.trim();
      if (text === "") return l10n.t("It can't be empty.");
      const isKnown = prefixes.length === 0 || prefixes.some((prefix) => text.startsWith(prefix));
      return isKnown ? undefined : l10n.t("It should begin with {0}", prefixes.join(", "));
    },
  });
  return typed?.trim();
}
