/** The record of an incident, in the incident's folder. */
export const recordFileName = "incident.md";

/** The review, beside its record. */
export const reviewFileName = "postmortem.md";
