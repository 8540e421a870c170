import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { brusselsClock } from './brussels-moment'

type Form = (data: FormData) => Promise<void>

interface EndingFormsProps {
  now: Date
  /** Only a programme ends; any record can leave the catalogue. */
  end: Form | undefined
  retire: Form
  retireLater: Form
  /** What it would do, to be read first. */
  children: ReactNode
}

function MomentForm({
  id,
  action,
  label,
  button,
  now,
}: {
  id: string
  action: Form
  label: string
  button: string
  now: Date
}) {
  return (
    <form className="field-row" action={action}>
      <div>
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        <input className="input" id={id} name="at" type="datetime-local" min={brusselsClock(now)} required />
      </div>
      <Button look="line">{button}</Button>
    </form>
  )
}

/** How a published record ends: kept readable as ended, or taken out; now or at a moment to come. */
export function EndingForms({ now, end, retire, retireLater, children }: EndingFormsProps) {
  const t = useTranslations('Editor.ending')
  return (
    <Fold ruled summary={t('title')}>
      <div className="stack">
        {children}
        {end && <MomentForm id="end-at" action={end} label={t('endAt')} button={t('end')} now={now} />}
        <form className="stack" action={retire}>
          <label className="field-label" htmlFor="retire-reason">
            {t('reason')}
          </label>
          <input className="input" id="retire-reason" name="reason" required maxLength={2000} />
          <p>
            <Button look="line">{t('retire')}</Button>
          </p>
        </form>
        <MomentForm id="retire-at" action={retireLater} label={t('retireAt')} button={t('retireLater')} now={now} />
      </div>
    </Fold>
  )
}
