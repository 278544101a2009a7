import { describe, expect, it } from "vitest";
import { dayAbroadAt } from "../../../src/core/review/day-abroad.ts";
import { dayProblemOf } from "../../../src/core/review/day-problem.ts";
import { writtenDay } from "../../../src/core/review/written-day.ts";

describe("days as other languages write them", () => {
  it.each([
    "4. Dezember 2026",
    "4 décembre 2026",
    "4 DÉCEMBRE 2026",
    "4 de diciembre de 2026",
    "4 de dezembro de 2026",
    "4 dicembre 2026",
    "4. Dez. 2026",
    "Freitag, 4. Dezember 2026",
    "le vendredi 4 décembre 2026",
    "venerdì 4 dicembre 2026",
    "2026年12月4日",
    "2026년 12월 4일",
  ])("%s", (text) => {
    expect(writtenDay(text)).toBe("2026-12-04");
  });

  it.each(["1er mars 2027", "1º de março de 2027", "1 maart 2027", "1. März 2027"])("%s", (text) => {
    expect(writtenDay(text)).toBe("2027-03-01");
  });

  it("knows a day that the calendar does not have from a word that is no month", () => {
    expect(dayAbroadAt("31. Februar 2027", 0)).toEqual({ day: undefined, end: 16 });
    expect(dayProblemOf("31. Februar 2027")).toEqual({ kind: "impossible" });
    expect(dayProblemOf("2026年13月4日")).toEqual({ kind: "impossible" });
    expect(dayAbroadAt("4 Server 2026", 0)).toBeUndefined();
    expect(dayAbroadAt("am 4. Dezember 2026", 0)).toBeUndefined();
  });

  it("leaves a month without its year for what it is", () => {
    expect(writtenDay("4. Dezember")).toBeUndefined();
  });
});
