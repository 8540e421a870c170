import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface TextLinkProps {
  href: string
  icon?: IconName | undefined
  iconBefore?: IconName | undefined
  lang?: string | undefined
  children: ReactNode
}

/** A link that stands alone on its line: a target of 44 px. Inside a sentence use a plain `<a>`. */
export function TextLink({ href, icon, iconBefore, lang, children }: TextLinkProps) {
  return (
    <a className="standalone-link" href={href} lang={lang}>
      {iconBefore && <Icon name={iconBefore} />}
      <span>{children}</span>
      {icon && <Icon name={icon} />}
    </a>
  )
}
