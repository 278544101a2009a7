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
  ["Élan cluster, Oscar pods and Foo API client", ["élan", "oscar", "foo"]],
  ["the eu.Oscar cluster, fooBar client and Oscar  cluster", []],
  [`${"A".repeat(31)} cluster`, ["a".repeat(31)]],
  [`${"A".repeat(32)} cluster`, []],
])("takes the things out of: %s", (text, things) => {
  expect(thingsIn(text)).toEqual(things);
});
