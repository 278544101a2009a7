import type { Audience } from "./next-updates.ts";
import type { UpdateFormat } from "./update-format.ts";

/**
 * The messages that hold where a team has none of its own, written as a team would write one. What is written is English
 * whatever the language of the editor: it goes out and into the record.
 */
export function builtInTemplate(format: UpdateFormat, audience: Audience): string {
  return audience === "customers" ? toCustomers[format] : inside[format];
}

const inside: Readonly<Record<UpdateFormat, string>> = {
  // design: what we know, who is involved, next update
  first: `---
subject: "{{severity}} {{title}}"
---
Incident declared: {{title}}

Status: {{status}}, {{severity}}
What we know: {{known}}
Who is involved: {{involved}}

Next update {{next}}.
`,
  status: `---
subject: "{{severity}} {{title}}: {{status}}"
---
Status: {{status}}, {{severity}}
What we know: {{known}}
What we do: {{doing}}

Next update {{next}}.
`,
  // design: restored at, impact lasted, review shared by
  resolution: `---
subject: "{{severity}} {{title}}: {{status}}"
---
Status: {{status}}
What happened: {{known}}

Restored at {{restored}}.
The impact lasted {{lasted}}.
Review shared by {{review-by}}.
`,
  "follow-up": `---
subject: "{{title}}: what happened"
---
{{title}}

What happened: {{known}}
The impact lasted {{lasted}}.
What we change: {{changing}}

Review shared by {{review-by}}.
`,
};

const customersRunning = `---
subject: "{{title}}"
---
{{known}}
{{doing}}

Next update {{next}}.
`;

const toCustomers: Readonly<Record<UpdateFormat, string>> = {
  first: customersRunning,
  status: customersRunning,
  resolution: `---
subject: "{{title}}: {{status}}"
---
This is {{status}}.
{{known}}

Restored at {{restored}}.
The impact lasted {{lasted}}.
We will share a review by {{review-by}}.
`,
  "follow-up": `---
subject: "{{title}}: what happened"
---
What happened: {{known}}
The impact lasted {{lasted}}.
What we change: {{changing}}

We will share a review by {{review-by}}.
`,
};
