/** The runbooks that ship, in media/runbooks/: where an extension is served over HTTP, its folders can't be listed. */
export const builtInRunbooks: readonly string[] = [
  "bad-deploy.md",
  "blameless-review.md",
  "dependency-down.md",
  "incident-response.md",
  "security.md",
  "sev1-critical.md",
  "sev2-high.md",
  "sev3-medium.md",
  "sev4-low.md",
  "severity-classification.md",
  "stakeholder-communication.md",
  "supplier-fails.md",
  "wrong-mailing.md",
];
