/** The months' names by their first three letters, in order. */
export const firstMonths: readonly string[] = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

/** A month's name, long or short, as a part of a regular expression. */
export const monthPattern =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** The days of the week by their first three letters; Monday is 1, as ISO 8601 counts. */
export const firstWeekdays: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
