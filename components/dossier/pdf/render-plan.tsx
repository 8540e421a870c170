import { renderToBuffer } from '@react-pdf/renderer'
import { registerFonts } from './document-style'
import type { PlanContent } from './plan-content'
import { PlanDocument } from './plan-document'

/** The finished document; some hundred milliseconds of work, so callers limit how often it is asked for. */
export function renderPlan(content: PlanContent): Promise<Buffer> {
  registerFonts()
  return renderToBuffer(<PlanDocument content={content} />)
}
