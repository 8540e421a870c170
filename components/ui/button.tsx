import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface Look {
  /** `action` on paper, `go` on a deep field, `line` for what matters less. */
  look?: 'action' | 'go' | 'line' | undefined
  small?: boolean | undefined
  icon?: IconName | undefined
  iconBefore?: IconName | undefined
  children: ReactNode
}

function classes({ look = 'action', small }: Look): string {
  return ['button', look !== 'action' && `button-${look}`, small && 'button-small'].filter(Boolean).join(' ')
}

export function Button({
  look,
  small,
  icon,
  iconBefore,
  type = 'submit',
  children,
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'className'>) {
  return (
    <button {...rest} type={type} className={classes({ look, small, children })}>
      {iconBefore && <Icon name={iconBefore} />}
      {children}
      {icon && <Icon name={icon} />}
    </button>
  )
}

export function ButtonLink({
  look,
  small,
  icon,
  iconBefore,
  children,
  ...rest
}: Look & Omit<ComponentProps<'a'>, 'className'>) {
  return (
    <a {...rest} className={classes({ look, small, children })}>
      {iconBefore && <Icon name={iconBefore} />}
      {children}
      {icon && <Icon name={icon} />}
    </a>
  )
}
