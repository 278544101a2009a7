import type { EditorCommand } from "../context.ts";

export const showInsights: EditorCommand = {
  id: "sitrep.insights.show",
  async run(_services, { insights }) {
    (await insights()).show();
  },
};
