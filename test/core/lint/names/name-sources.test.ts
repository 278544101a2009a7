import { expect, it } from "vitest";
import { thingsIn } from "../../../../src/core/lint/names/name-sources.ts";

it.each([
  ["Stella is the service that renders invoices.", ["stella"]],
  ["Luna (the feature store) returned nothing.", ["luna"]],
  ["Otto, our deployment tool, was down.", ["otto"]],
  ["Requests to the Oscar cluster failed; so did the Félix API.", ["oscar", "félix"]],
  ["Bob is the engineer who wrote it.", []],
  ["Rosalind (our lead) said so.", []],
  ["It is slow.", []],
  ["the client and a server", []],
])("takes the things out of: %s", (text, things) => {
  expect(thingsIn(text)).toEqual(things);
});
