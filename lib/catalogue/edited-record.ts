import { type SchemeRecord, schemeRecordSchema } from './concept'
import { type CatalogueRecord, type Kind, kindOf, parseRecord } from './record'

/** Whatever is edited, reviewed and published at the desk: a record with a page of its own, or a vocabulary. */
export type EditedRecord = CatalogueRecord | SchemeRecord
export type EditedKind = Kind | 'scheme'

/** Whether an id is a vocabulary's. */
export function isSchemeId(recordId: string): boolean {
  return recordId.startsWith('scheme/')
}

export function isScheme(record: EditedRecord): record is SchemeRecord {
  return isSchemeId(record.id)
}

export function isCatalogueRecord(record: EditedRecord): record is CatalogueRecord {
  return !isScheme(record)
}

export function editedKindOf(record: { id: string }): EditedKind {
  return isSchemeId(record.id) ? 'scheme' : kindOf(record)
}

/** Parses what a revision or a draft holds; throws a ZodError that names the field. */
export function parseEdited(input: unknown): EditedRecord {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined
  return typeof id === 'string' && isSchemeId(id) ? schemeRecordSchema.parse(input) : parseRecord(input)
}
