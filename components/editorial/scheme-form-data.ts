import { isObject, valueAt, withValueAt } from '@/lib/editorial/field-path'
import { type PostedDraft, readDraftForm } from './draft-form-data'

/** The value of the button that adds a concept; every other save leaves what is half typed there alone. */
export const addConcept = 'new-concept'

export type Move = 'up' | 'down'

/** The value of the button that moves a concept by one place. */
export const moveConcept = (move: Move, id: string) => `${move}:concepts.${id}`

export interface PostedScheme extends PostedDraft {
  /** The new concept cannot be called so: nothing was added, everything else is as posted. */
  readonly badKey: boolean
}

/** A posted vocabulary; undefined where it is not one of our forms. */
export function readSchemeForm(data: FormData): PostedScheme | undefined {
  const posted = readDraftForm(data)
  if (posted === undefined) return undefined
  const asked = said(data, 'do')
  const content = withMove(withoutEmptyParts(posted.content), asked)
  if (asked !== addConcept) return { ...posted, content, badKey: false }
  const added = withNewConcept(content, data)
  return { ...posted, content: added ?? content, badKey: added === undefined }
}

const said = (data: FormData, name: string) => {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Changes places with the neighbour above or below; at either end nothing changes. */
function withMove(content: unknown, asked: string): unknown {
  const [, move, id] = /^(up|down):concepts\.(.+)$/.exec(asked) ?? []
  const order = valueAt(content, 'order')
  if (id === undefined || !Array.isArray(order) || !order.includes(id)) return content
  const from = order.indexOf(id)
  const to = Math.min(Math.max(from + (move === 'up' ? -1 : 1), 0), order.length - 1)
  return withValueAt(content, 'order', order.toSpliced(from, 1).toSpliced(to, 0, id))
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
