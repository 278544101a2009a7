/** The people who wait for word, each with a clock of their own (design: defaults). */
export const audiences = ["internal", "stakeholders", "executives", "customers"] as const;

export type Audience = (typeof audiences)[number];
