/**
 * How often a property is tried: as often as its test asks, or, where the environment says so, less often and always
 * on the same cases, which is what mutation testing needs to be quick and repeatable.
 */
export function runs(most: number): { numRuns: number; seed?: number } {
  const asked = Number(process.env.PROPERTY_RUNS ?? '')
  return asked > 0 ? { numRuns: Math.min(most, asked), seed: 20261122 } : { numRuns: most }
}
