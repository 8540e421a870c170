import { describe, expect, test } from 'vitest'
import { schemeRecordOf } from '@/lib/catalogue/concept'
import { fileOf, fileTextOf } from '@/lib/catalogue/content-files'
import { exportHeading, readUpload } from '@/lib/editorial/upload-reading'
import { yamlFaultOf } from '@/lib/editorial/yaml-faults'
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

  test.each([
    ['a tab', 'id: x\ntext:\n\tfr: a', 'tab', 3, 1],
    ['lines that do not stand level', 'a:\n    b: 1\n  c: 2', 'indent', 3, 1],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'twice', 3, 1],
    ['a bracket that stays open', 'a: [1\nb: 2', 'indent', 2, 1],
    ['a quote that stays open', 'a: "b', 'missing', 1, 6],
    ['a colon within a text', 'a: b: c', 'key', 1, 4],
    ['a text that begins with a reserved character', 'a: @b', 'start', 1, 4],
    ['a backslash before what it does not go with', 'a: "\\q"', 'escape', 1, 5],
    ['a reference that is none', 'a: 1\nb: *', 'reference', 2, 4],
    ['a bracket that nothing opened', 'a: }', 'unexpected', 1, 4],
  ])('%s is said in words of ours, with its place in the file', (_, text, kind, line, column) => {
    expect(read(text).refused).toEqual([{ where: '1.yaml', why: 'yaml', detail: '', fault: { kind, line, column } }])
  })

  test('the place is that of the file, also in a later document of it', () => {
    expect(read(`--- # x\n${fileTextOf(websiteGrant)}--- # y\na: 1\na: 2\n`).refused).toMatchObject([
      { where: '1.yaml, 2', fault: { kind: 'twice', line: fileTextOf(websiteGrant).split('\n').length + 3 } },
    ])
  })

  test('what the parser may say some day and nobody here knows gets a general sentence', () => {
    const unknown = { code: 'BRAND_NEW', linePos: undefined } as unknown as Parameters<typeof yamlFaultOf>[0]
    expect(yamlFaultOf(unknown)).toEqual({ kind: 'other', line: 1, column: 1 })
    expect(yamlFaultOf({ code: 'IMPOSSIBLE', linePos: [{ line: 4, col: 2 }] }).kind).toBe('other')
  })

  test('nothing at all is nothing', () => {
    expect(read('', '# only a remark\n')).toEqual({ records: [], refused: [] })
  })
})
