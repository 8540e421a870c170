import { inflateSync } from 'node:zlib'

/** What a person reads in a PDF: its words page by page, as far as its fonts say which letters they draw. */

type Objects = ReadonlyMap<string, { readonly dictionary: string; readonly stream: string }>
/** From the codes of a font to letters; a font without such a table writes letters as Windows does. */
type Letters = ReadonlyMap<string, string> | undefined

function objectsOf(file: string): Objects {
  const objects = new Map<string, { dictionary: string; stream: string }>()
  for (const { 1: id = '', index } of file.matchAll(/(?<=^|\n)(\d+) 0 obj\b/g)) {
    const head = /^([\s\S]*?)(?:endobj|stream\r?\n)/.exec(file.slice(index, index + 100_000))
    const dictionary = head?.[1] ?? ''
    const from = index + (head?.[0].length ?? 0)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const raw = head?.[0].endsWith('endobj') ? '' : file.slice(from, from + length)
    const packed = raw !== '' && dictionary.includes('/FlateDecode')
    objects.set(id, { dictionary, stream: packed ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw })
  }
  return objects
}

const reference = (dictionary: string, name: string) =>
  new RegExp(`/${name}\\s*\\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1]

/** Node reads Windows 1252 as Latin 1: of what differs, only these are ever drawn in such a font. */
const ofWindows: Readonly<Record<string, string>> = { '\x80': '€', '\x92': '’', '\x96': '–' }
const windows = (hex: string) => {
  const latin = Buffer.from(hex, 'hex').toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (letter) => ofWindows[letter] ?? '\uFFFD')
}
const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function lettersOf(objects: Objects, font: string): Letters {
  const table = objects.get(reference(objects.get(font)?.dictionary ?? '', 'ToUnicode') ?? '')
  if (!table) return undefined
  const letters = new Map<string, string>()
  const code = (value: number, like: string) => value.toString(16).padStart(like.length, '0')
  for (const [, lines = ''] of table.stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of lines.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi))
      letters.set(from.toLowerCase(), utf16(to))
  for (const [, lines = ''] of table.stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', , list, to] of lines.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:\[([^\]]*)\]|<([\da-f]+)>)/gi,
    )) {
      const [first, last] = [from, lines.match(new RegExp(`<${from}>\\s*<([\\da-f]+)>`, 'i'))?.[1] ?? from]
      const listed = list?.match(/[\da-f]+/gi)
      for (let at = 0; Number.parseInt(first, 16) + at <= Number.parseInt(last, 16); at += 1) {
        const target = listed ? listed[at] : code(Number.parseInt(to ?? '0', 16) + at, to ?? '')
        letters.set(code(Number.parseInt(first, 16) + at, from).toLowerCase(), utf16(target ?? ''))
      }
    }
  return letters
}

/** The words that one stream draws, with those of the forms that it draws in its course. */
function wordsOf(objects: Objects, dictionary: string, stream: string): string {
  const shared = reference(dictionary, 'Resources')
  const resources = shared === undefined ? dictionary : (objects.get(shared)?.dictionary ?? '')
  const named = (kind: string) => {
    const list = new RegExp(`/${kind}\\s*<<([\\s\\S]*?)>>`).exec(resources)?.[1] ?? ''
    return new Map([...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]))
  }
  const fonts = named('Font')
  const forms = named('XObject')
  let letters: Letters
  let words = ''
  for (const [piece, font, hex, form] of stream.matchAll(/\/(\w+) [\d.]+ Tf|<([\da-f]*)>|\/(\w+) Do|\bET\b/gi)) {
    if (font !== undefined) letters = lettersOf(objects, fonts.get(font) ?? '')
    else if (form !== undefined) words += formWords(objects, forms.get(form))
    else if (hex === undefined) words += piece === 'ET' ? '\n' : ''
    else if (letters === undefined) words += windows(hex)
    else words += spelled(hex.toLowerCase(), letters)
  }
  return words
}

/** Codes are as long as those of the font's table: two bytes, or one where its letters are drawings. */
function spelled(hex: string, letters: ReadonlyMap<string, string>): string {
  const length = [...letters.keys()][0]?.length ?? 4
  return (hex.match(new RegExp(`.{${length}}`, 'g')) ?? []).map((code) => letters.get(code) ?? '\uFFFD').join('')
}

function formWords(objects: Objects, id: string | undefined): string {
  const form = objects.get(id ?? '')
  return form?.dictionary.includes('/Form') ? wordsOf(objects, form.dictionary, form.stream) : ''
}

/** The words of each page. */
export function pagesOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf.toString('latin1'))
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary))
    .map(({ dictionary }) => {
      const contents = objects.get(reference(dictionary, 'Contents') ?? '')
      return wordsOf(objects, dictionary, contents?.stream ?? '')
    })
}
