import { expect, test } from 'vitest'
import { findLink } from '@/components/editorial/link-targets'
import type { Brief } from '@/lib/catalogue/snapshot'
import { actor, measure, programme } from '@/tests/support/catalogue-fixture'

const twin = (key: string) => programme(key, { text: programme('twin').text })
const records = [programme('loan'), actor('hub'), measure('DIGI 5'), twin('one'), twin('two')] as unknown as Brief[]
const find = (path: string, written: string) => findLink({ records }, path, written)

test.each([
  ['a key', 'operator', 'hub', 'hub'],
  ['an id', 'instead', 'programme/loan', 'programme/loan'],
  ['a code, in any case', 'measures', 'digi 5', 'DIGI 5'],
  ['a title in French', 'instead', 'loan fr', 'programme/loan'],
  ['a title in Dutch, with spaces', 'completes', '  Loan  NL ', 'programme/loan'],
  ['half a name', 'operator', 'hu', undefined],
  ['a record of another kind', 'operator', 'programme/loan', undefined],
  ['a title that two records have', 'instead', 'twin fr', undefined],
  ['nothing', 'operator', '', undefined],
])('a link by %s', (_, path, written, key) => {
  expect(find(path, written)).toBe(key)
})
