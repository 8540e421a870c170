import type { ContentFolder } from '@/lib/catalogue/content-files'
import { type Programme, programmeSchema } from '@/lib/catalogue/record'
import { buildSnapshot, type Snapshot } from '@/lib/catalogue/snapshot'
import { type Criterion, isGroup, type SimpleCriterion } from '@/lib/orientation/criteria'
import { buildVocabulary, type Vocabulary } from '@/lib/orientation/vocabulary'
import { randomFrom } from './figures'

/**
 * Catalogues of any size in the likeness of the real one: every part of a programme (whom it serves, its conditions,
 * its amounts, its state) is taken from some real programme, each part from another, and one condition in three is
 * moved to other concepts of its scheme or other bounds. So the number of different sets of conditions grows with
 * the catalogue, as it would.
 */

const bounds = [2, 4, 5, 9, 10, 49, 5000, 10_000, 25_000, 50_000, 250_000]

interface Dice {
  /** One of these. */
  of<T>(items: readonly T[]): T
  chance(share: number): boolean
}

function diceOf(random: () => number): Dice {
  return {
    of: (items) => items[Math.floor(random() * items.length)] as (typeof items)[number],
    chance: (share) => random() < share,
  }
}

function moved(criterion: SimpleCriterion, dice: Dice, vocabulary: Vocabulary): SimpleCriterion {
  if ('anyOf' in criterion || 'noneOf' in criterion) {
    const all = vocabulary.concepts(criterion.on)
    const others = (listed: readonly string[]) => [...new Set(listed.map(() => dice.of(all)))]
    return {
      ...criterion,
      ...(criterion.anyOf && { anyOf: others(criterion.anyOf) }),
      ...(criterion.noneOf && { noneOf: others(criterion.noneOf) }),
    }
  }
  return 'atLeast' in criterion || 'atMost' in criterion ? { ...criterion, atMost: dice.of(bounds) } : criterion
}

function criterionFrom(pool: readonly Criterion[], dice: Dice, vocabulary: Vocabulary): Criterion {
  const criterion = dice.of(pool)
  if (!dice.chance(1 / 3)) return criterion
  return isGroup(criterion)
    ? { ...criterion, any: criterion.any.map((child) => moved(child, dice, vocabulary)) }
    : moved(criterion, dice, vocabulary)
}

function programmesLike(models: readonly Programme[], count: number, dice: Dice, vocabulary: Vocabulary): Programme[] {
  const pool = models.flatMap(({ criteria }) => criteria)
  const serves = <K extends keyof Programme['serves']>(key: K) => dice.of(models).serves[key]
  return Array.from({ length: count }, (_, at) => {
    const key = `synthetic-${at}`
    const criteria = dice.of(models).criteria.map(() => criterionFrom(pool, dice, vocabulary))
    return {
      ...dice.of(models),
      id: `programme/${key}`,
      slug: { fr: key, nl: key, en: key },
      serves: {
        profiles: serves('profiles'),
        stages: serves('stages'),
        sectors: serves('sectors'),
        needs: serves('needs'),
        themes: serves('themes'),
        traits: serves('traits'),
      },
      criteria,
      conditions: criteria.length > 0 ? 'stated' : dice.of(['open-to-all', 'not-stated']),
      amounts: dice.of(models).amounts,
      operator: dice.of(models).operator,
      availability: dice.of(models).availability,
    }
  })
}

/** So many synthetic programmes beside the real measures and actors. Same size and seed, same catalogue. */
export function syntheticSnapshot(content: ContentFolder, programmes: number, seed = 1819): Snapshot {
  const vocabulary = buildVocabulary(content.schemes)
  const records = content.records.map(({ record }) => record)
  const models = records.filter(({ id }) => id.startsWith('programme/')).map((record) => programmeSchema.parse(record))
  const made = programmesLike(models, programmes, diceOf(randomFrom(seed)), vocabulary)
  const others = records.filter(({ id }) => !id.startsWith('programme/'))
  return buildSnapshot({
    version: 1,
    records: [...made, ...others].map((record, ordinal) => ({ ordinal, record })),
    schemes: content.schemes,
    plans: content.plans,
    documents: content.documents,
  })
}
