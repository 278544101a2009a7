// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { cockpitHtml } from "../../../src/extension/views/cockpit-html.ts";
import { speak } from "../../../src/core/text/say.ts";
import { speakLike, t } from "../../../webview/shared/say.ts";

afterEach(() => {
  speak(undefined);
});

function pageWith(sentences: Readonly<Record<string, string>> | undefined): Document {
  const rest = { cspSource: "", nonce: "n", scriptUri: "", styleUri: "", title: "", locale: "de" };
  return new DOMParser().parseFromString(cockpitHtml({ ...rest, sentences }), "text/html");
}

function pageHolding(json: string): Document {
  const page = document.implementation.createHTMLDocument("");
  page.body.innerHTML = `<script type="application/json" id="l10n">${json}</script>`;
  return page;
}

describe("speakLike", () => {
  it("takes over what the host wrote into the page", () => {
    speakLike(pageWith({ Skip: "Überspringen", "In {0}": "In {0} 漢" }));
    expect([t("Skip"), t("In {0}", 5), t("Done")]).toEqual(["Überspringen", "In 5 漢", "Done"]);
  });

  it("takes a sentence over that looks like the end of the script", () => {
    speakLike(pageWith({ Skip: "</script><b>é</b><!--" }));
    expect(t("Skip")).toBe("</script><b>é</b><!--");
  });

  it("speaks English on a page without sentences", () => {
    speakLike(pageWith(undefined));
    expect(t("Skip")).toBe("Skip");
  });

  it.each(["", "{", "7", "null", '{"Skip":7}'])("speaks English where the page holds %j", (json) => {
    speakLike(pageHolding(json));
    expect(t("Skip")).toBe("Skip");
  });
});
