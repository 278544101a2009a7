import type { Marks, Run } from "./content.ts";
import type { SlackStyle, SlackText } from "./slack-block.ts";

/** The three characters that Slack reads in text, escaped (docs.slack.dev, "Formatting message text"). */
export function slackEscaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Lines of runs as texts of a rich text, apart by line breaks. */
export function slackTexts(lines: readonly (readonly Run[])[], between = "\n"): readonly SlackText[] {
  return lines.flatMap((line, index) => {
    const texts = line.flatMap(textsOfRun);
    return index === 0 ? texts : [{ type: "text", text: between } as const, ...texts];
  });
}

function textsOfRun(run: Run): readonly SlackText[] {
  if (run.kind === "break") return [{ type: "text", text: "\n" }];
  const { url } = run.marks;
  const style = styleOf(run.marks);
  return unmentioning(run.text).map((text) =>
    url === undefined ? { type: "text", text, ...style } : { type: "link", url, text, ...style },
  );
}

/**
 * Rich text is not read for mentions. Should some client do it nevertheless: no single text holds the beginning of one,
 * `<!`, `<@`, `<#`, or of a date or a group, which begin alike.
 */
function unmentioning(text: string): readonly string[] {
  return text.split(/(?<=<)(?=[!@#])/);
}

function styleOf({ strong, emphasis, strike, code }: Marks): { readonly style?: SlackStyle } {
  const style: SlackStyle = {
    ...(strong && { bold: true }),
    ...(emphasis && { italic: true }),
    ...(strike && { strike: true }),
    ...(code && { code: true }),
  };
  return Object.keys(style).length === 0 ? {} : { style };
}
