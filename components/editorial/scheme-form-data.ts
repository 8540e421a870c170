import { isObject, valueAt, withValueAt } from '@/lib/editorial/field-path'
import { type PostedDraft, readDraftForm } from './draft-form-data'

/** The value of the button that adds a concept; every other save leaves what is half typed there alone. */
export const addConcept = 'new-concept'

export interface PostedScheme extends PostedDraft {
  /** The new concept cannot be called so: nothing was added, everything else is as posted. */
  readonly badKey: boolean
}

/** A posted vocabulary; undefined where it is not one of our forms. */
export function readSchemeForm(data: FormData): PostedScheme | undefined {
  const posted = readDraftForm(data)
  if (posted === undefined) return undefined
  const content = withoutEmptyParts(posted.content)
  if (data.get('do') !== addConcept) return { ...posted, content, badKey: false }
  const added = withNewConcept(content, data)
  return { ...posted, content: added ?? content, badKey: added === undefined }
}

const said = (data: FormData, name: string) => {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Longest id; it stands in addresses. */
const longestId = 40

function withNewConcept(content: unknown, data: FormData): unknown {
  const id = said(data, 'new:id')
  const order = valueAt(content, 'order')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > longestId || !Array.isArray(order) || order.includes(id))
    return undefined
  const label = Object.fromEntries(
    (['fr', 'nl', 'en'] as const).flatMap((locale) => {
      const words = said(data, `new:${locale}`)
      return words === '' ? [] : [[locale, words]]
    }),
  )
  const after = order.indexOf(said(data, 'new:after'))
  const place = after === -1 ? order.length : after + 1
  return withValueAt(withValueAt(content, 'order', order.toSpliced(place, 0, id)), `concepts.${id}`, { label })
}

/** A help that nobody wrote and a band without ends are absent as a whole: their shells would count as faults. */
function withoutEmptyParts(content: unknown): unknown {
  const concepts = valueAt(content, 'concepts')
  if (!isObject(concepts)) return content
  const paths = Object.keys(concepts).flatMap((id) => [`concepts.${id}.help`, `concepts.${id}.headcount`])
  return paths.reduce((whole, path) => {
    const part = valueAt(whole, path)
    return isObject(part) && Object.keys(part).length === 0 ? withValueAt(whole, path, undefined) : whole
  }, content)
}
