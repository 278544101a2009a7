/** The folder of a team's own templates of reviews, in the nearest folder upwards from an incident that has it. */
export const reviewTemplatesFolder = ["templates", "reviews"] as const;

/** The name of a file that lies where templates of reviews do; undefined where it does not, and for what tells people about the folder. */
export function reviewTemplateNameOf(path: string): string | undefined {
  const name = /(?:^|[\\/])templates[\\/]reviews[\\/]([^\\/]+)\.md$/i.exec(path)?.[1];
  return name === undefined || /^readme$/i.test(name) ? undefined : name;
}
