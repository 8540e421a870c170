import type { Locale } from '@/lib/platform/i18n/locales'

interface PlateProps {
  /** Official names; a name that is the same in both languages stands once. */
  names: { fr: string; nl: string }
  /** The page's language decides which name leads. */
  locale: Locale
  href?: string | undefined
  /** The plate is the title of its page. */
  large?: boolean | undefined
}

/** An enamel street plate: only for official names. */
export function Plate({ names, locale, href, large }: PlateProps) {
  const [first, second] = locale === 'nl' ? (['nl', 'fr'] as const) : (['fr', 'nl'] as const)
  const content = (
    <>
      <span className="plate-first" lang={names.fr === names.nl ? undefined : first}>
        {names[first]}
      </span>
      {names.fr !== names.nl && (
        <span className="plate-other" lang={second}>
          {names[second]}
        </span>
      )}
    </>
  )
  const className = large ? 'plate plate-large' : 'plate'
  return href === undefined ? (
    <span className={className}>{content}</span>
  ) : (
    <a className={className} href={href}>
      {content}
    </a>
  )
}
