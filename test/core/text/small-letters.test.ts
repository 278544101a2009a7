import fc from "fast-check";
import { expect, it } from "vitest";
import { smallLetters } from "../../../src/core/text/small-letters.ts";

it("writes each letter small, where it stands", () => {
  expect(smallLetters("ÉQUIPE Réseau İstanbul ΣΑΣ 漢 🚒")).toBe("équipe réseau istanbul σας 漢 🚒");
});

it("keeps the place of everything, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const small = smallLetters(text);
      expect(small.length).toBe(text.length);
      for (let at = 0; at < text.length; at += 1)
        expect(smallLetters(text.charAt(at)).length).toBe(text.charAt(at).length);
    }),
  );
});
