import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface NoticeProps {
  icon?: IconName
  /** `soon` for what is only announced, `alert` for what went wrong. */
  look?: 'quiet' | 'soon' | 'alert'
  children: ReactNode
}

/** One sentence that must not be missed, in a quiet field. */
export function Notice({ icon = 'clock', look = 'quiet', children }: NoticeProps) {
  return (
    <div className={look === 'quiet' ? 'notice' : `notice notice-${look}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
