import type { YAMLError } from 'yaml'
import { z } from 'zod'

/** What is wrong with a file that cannot be read as YAML, as someone who writes files can understand it. */
const faultKinds = [
  'tab',
  'indent',
  'twice',
  'missing',
  'key',
  'start',
  'escape',
  'reference',
  'unexpected',
  'other',
] as const
type FaultKind = (typeof faultKinds)[number]

/** Lines and columns count from 1, in the whole file. */
export const yamlFaultSchema = z.object({ kind: z.enum(faultKinds), line: z.int(), column: z.int() })
export type YamlFault = z.infer<typeof yamlFaultSchema>

/** The codes of the parser; one that is not here is `other`. */
const kindOf: Readonly<Partial<Record<string, FaultKind>>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  DUPLICATE_KEY: 'twice',
  MISSING_CHAR: 'missing',
  MULTILINE_IMPLICIT_KEY: 'key',
  BLOCK_AS_IMPLICIT_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  BAD_SCALAR_START: 'start',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'reference',
  ALIAS_PROPS: 'reference',
  MULTIPLE_ANCHORS: 'reference',
  UNEXPECTED_TOKEN: 'unexpected',
  BLOCK_IN_FLOW: 'unexpected',
  BAD_COLLECTION_TYPE: 'unexpected',
  BAD_PROP_ORDER: 'unexpected',
}

/** What the parser's error says, without its English words. */
export function yamlFaultOf({ code, linePos }: Pick<YAMLError, 'code' | 'linePos'>): YamlFault {
  const { line, col } = linePos?.[0] ?? { line: 1, col: 1 }
  return { kind: kindOf[code] ?? 'other', line, column: col }
}
