import { describe, expect, test } from 'vitest'
import { schemeRecordOf } from '@/lib/catalogue/concept'
import { fileOf, fileTextOf } from '@/lib/catalogue/content-files'
import { exportHeading, readUpload } from '@/lib/editorial/upload-reading'
import { energyLoan, fixtureContent, websiteGrant } from '@/tests/support/catalogue-fixture'

const read = (...texts: string[]) => readUpload(texts.map((text, index) => ({ name: `${index + 1}.yaml`, text })))
const whys = (...texts: string[]) => read(...texts).refused.map(({ where, why }) => `${where}: ${why}`)

describe('what is brought as files', () => {
  test('an export is read as it was written, each record with its version', () => {
    const records = [websiteGrant, energyLoan, ...fixtureContent().schemes.map(schemeRecordOf)]
    const text = records.map((one, at) => `${exportHeading(fileOf(one), at + 3)}\n${fileTextOf(one)}`).join('')
    const { records: found, refused } = read(text)
    expect(refused).toEqual([])
    expect(found).toEqual(records.map((record, at) => ({ record, version: at + 3 })))
  })

  test('files of the folder carry no version', () => {
    expect(read(fileTextOf(websiteGrant), `\uFEFF${fileTextOf(energyLoan)}`)).toEqual({
      records: [{ record: websiteGrant }, { record: energyLoan }],
      refused: [],
    })
  })

  test.each([
    ['no YAML', 'a: [1\nb', '1.yaml: yaml'],
    ['a list', '- 1\n- 2', '1.yaml: other'],
    ['another file of the catalogue', 'id: life-event/x\ntitle: y', '1.yaml, life-event/x: other'],
    ['a record that lacks fields', 'id: programme/x\nslug: {}', '1.yaml, programme/x: unreadable'],
    ['a vocabulary that nobody knows', 'scheme: colour\nlabel: {}\nconcepts: []', '1.yaml, colour: unreadable'],
    ['a character that cannot be kept', 'id: programme/x\nnote: "a\\0b"', '1.yaml, programme/x: characters'],
    ['too much in one record', `id: programme/x\nnote: ${'x'.repeat(200_001)}`, '1.yaml, programme/x: too-large'],
    ['an alias, of which a few unfold without end', 'a: &a [1]\nb: [*a, *a]', '1.yaml: other'],
  ])('%s is refused with its place', (_, text, expected) => {
    expect(whys(text)).toEqual([expected])
  })

  test('a record that is there twice counts once; the faulty document beside it is named by its number', () => {
    const text = fileTextOf(websiteGrant)
    expect(whys(`--- # x\n${text}--- # y\n${text}--- \n- 1\n`)).toEqual([
      `1.yaml, 2, ${websiteGrant.id}: twice`,
      '1.yaml, 3: other',
    ])
  })

  test('nothing at all is nothing', () => {
    expect(read('', '# only a remark\n')).toEqual({ records: [], refused: [] })
  })
})
