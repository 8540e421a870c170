import { useTranslations } from 'next-intl'
import { stations } from '@/components/ui/path-geometry'
import { StreetIndex } from '@/components/ui/street-index'
import type { Locale } from '@/lib/catalogue/record'
import type { GapFindings, NeedGap } from '@/lib/orientation/gap-map'
import { gapMapQuery } from './gap-map-query'

interface GapFindingsListProps {
  findings: GapFindings
  locale: Locale
  sector: string | undefined
  /** Every profile, for saying who is left. */
  profiles: readonly string[]
  label: (scheme: string, id: string) => string
}

/** What is missing, in words: each need, at which stages and for whom; the map of the need is a click away. */
export function GapFindingsList({ findings, locale, sector, profiles, label }: GapFindingsListProps) {
  const words = useGapWords(profiles, label)
  return (
    <StreetIndex
      small
      entries={findings.needs.map((gap) => ({
        href: `/${locale}/gaps${gapMapQuery({ rows: 'profile', filter: { need: gap.need, ...(sector && { sector }) } })}#map`,
        count: gap.nowhere.length + gap.partly.length,
        name: label('need', gap.need),
        note: words(gap),
      }))}
    />
  )
}

/** Says one gap: at no stage at all, at these stages for nobody, and at those for some only. */
function useGapWords(profiles: readonly string[], label: GapFindingsListProps['label']) {
  const t = useTranslations('Gaps.findings')
  // Some stages have a comma in their name: a comma could not part them.
  const named = (scheme: string, ids: readonly string[]) => ids.map((id) => label(scheme, id)).join(' · ')
  return ({ nowhere, partly }: NeedGap): string => {
    if (nowhere.length === stations.length) return t('never')
    return [
      ...(nowhere.length > 0 ? [t('nobody', { stages: named('stage', nowhere) })] : []),
      ...partly.map(({ station, profiles: without }) => {
        const others = profiles.filter((profile) => !without.includes(profile))
        // Whichever list is shorter says it better.
        return others.length < without.length
          ? t('allBut', { stage: label('stage', station), profiles: named('profile', others) })
          : t('some', { stage: label('stage', station), profiles: named('profile', without) })
      }),
    ].join(' ')
  }
}
