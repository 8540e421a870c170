import { useTranslations } from 'next-intl'
import { type PlanContext, proofLines, proofNote, proofStates } from '@/components/orientation/plan-result'
import { type ProofLine, ProofList } from '@/components/ui/proof-list'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import type { BriefProgramme } from '@/lib/catalogue/snapshot'
import type { Proof } from '@/lib/orientation/evaluate'
import type { Result } from '@/lib/orientation/results'
import { conditionSources } from './source-words'
import { WrittenIn } from './written-in'

interface WhyConditionsProps {
  result: Result
  programme: BriefProgramme
  context: PlanContext
}

/** Every condition: what became of it, the answer that decided, and where it is written. */
export function WhyConditions({ result, programme, context }: WhyConditionsProps) {
  const t = useTranslations('Why')
  const orientation = useTranslations('Orientation')
  const record = useTranslations('Record')
  const sources = conditionSources(programme, context.snapshot, context.words.locale)
  const { proofs, candidate } = result
  const lines = proofLines(result, context, orientation, record).map((line, at): ProofLine => {
    const proof = candidate.conditions === 'stated' ? proofs[at] : undefined
    const source = sources[at]
    return {
      ...line,
      note: (
        <>
          {proof?.children ? <Alternatives proofs={proof.children} context={context} /> : line.note}
          <br />
          {source && <WrittenIn source={source} />}
        </>
      ),
    }
  })
  const count = (value: Proof['value']) => proofs.filter((proof) => proof.value === value && !proof.confirm).length
  const confirm = proofs.filter((proof) => proof.confirm).length
  return (
    <section aria-labelledby="conditions-title">
      <h2 id="conditions-title">{t('conditions.title')}</h2>
      {candidate.conditions === 'stated' && (
        <p className="soft">
          {t('conditions.count', {
            total: proofs.length,
            met: count('met'),
            notMet: count('not-met'),
            unknown: count('unknown'),
            confirm,
          })}
        </p>
      )}
      <div className="why-proof">
        <ProofList lines={lines} />
      </div>
    </section>
  )
}

/** The alternatives of a group, of which one is enough. */
function Alternatives({ proofs, context }: { proofs: readonly Proof[]; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const why = useTranslations('Why')
  const state = useTranslations('Ui.proof')
  const language = { locale: context.words.locale, t: useTranslations('Record'), concepts: context.snapshot.concepts }
  return (
    <>
      {why('conditions.oneIsEnough')}
      {proofs.map((proof, index) => {
        const note = proofNote(proof, context, t)
        return (
          <span key={index} className="block">
            {criterionWords(proof.criterion, language)}: {state(proof.confirm ? 'confirm' : proofStates[proof.value])}
            {note && <>. {note}</>}
          </span>
        )
      })}
    </>
  )
}
