import { expect, it } from "vitest";
import { stemsOf } from "../../../src/core/insights/stems.ts";

it("cuts endings and quotes, and leaves out common words, numbers and single letters", () => {
  expect(stemsOf("Don't restart the 3 workers' queues: 4xx errors of db-eu-1 a")).toEqual([
    ...["don", "restart", "worker", "queue", "4xx", "error", "db", "eu"],
  ]);
});

it.each([
  "Don't restart the 3 workers' queues: 4xx and 12ab3 errors of db-eu-1, O'Brien_x user's' ''s",
  "a1b2 3c4d e's'f 'quoted' --x__y z9'k\ttab\nline",
])("reads %j alone as among words in other writing", (text) => {
  expect(stemsOf(`${text} 漢`)).toEqual([...stemsOf(text), ...stemsOf("漢 é")]);
});

it("parts Japanese, and takes wide letters for what they are", () => {
  expect(stemsOf("Ｅｒｒｏｒｓ beim Login, 障害対応")).toEqual(["error", "beim", "login", "障害", "対応"]);
});
