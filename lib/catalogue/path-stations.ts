/**
 * The stations at which the path of an enterprise is drawn, in the order of the walk, and the stages that stand for them.
 * A file of its own: what draws the path reaches the browser, and nothing else of the catalogue's rules should.
 */
export const pathStations = [
  'idea',
  'test',
  'creation',
  'first-years',
  'growth',
  'transition',
  'international',
  'difficulty',
  'rebound',
  'handover',
] as const
export type PathStation = (typeof pathStations)[number]
