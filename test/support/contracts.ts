import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

const folder = path.resolve(
  import.meta.dirname,
  "../..",
  process.env["SITREP_CONTRACTS"] ?? "../shared/contracts",
  "specs",
);

/** Whether the vendors' contracts are at hand; they are not part of the project. */
export const contractsAtHand = existsSync(folder);

/** What a whole document of the Atlassian Document Format has to fit. */
export function adfContract(): ValidateFunction {
  const schema = Object.entries(contract("adf.schema.json")).filter(([name]) => name !== "$schema");
  // It is of draft 4, and says nothing that reads otherwise in draft 7.
  return new Ajv({ strict: false, logger: false }).compile(Object.fromEntries(schema));
}

/** What a schema of an OpenAPI contract asks for, by its name among the contract's components. */
export function componentContract(file: string, name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajv.addSchema({ $id: "contract", components: contract(file)["components"] });
  return ajv.compile({ $ref: `contract#/components/schemas/${name}` });
}

function contract(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Record<string, unknown>;
}
