/**
 * How often a law is tried: few times in the everyday run, a third of what it says, so that the suite stays fast; more with
 * `SITREP_RUNS=50 npx vitest run test/laws`, which multiplies it.
 */
export function runs(everyday: number): { readonly numRuns: number } {
  const factor = Number(process.env["SITREP_RUNS"] ?? "0.35");
  return { numRuns: Math.ceil(everyday * factor) };
}
