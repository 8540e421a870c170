import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { trustedInlineScripts } from '@/lib/platform/http/inline-scripts'

const hash = (script: string): string => createHash('sha256').update(script).digest('base64')

const data = 'self.__next_f.push([1,"0:{\\"a\\":[]}\\u003c/script\\u003e"])'
const start = '(self.__next_f=self.__next_f||[]).push([0])'
const files =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});'

const trusted: [string, string][] = [
  ['data pushed for React', data],
  ['the start of the data', start],
  ['the list of files to start with', files],
]

const refused: [string, string][] = [
  ['any other code', 'alert(1)'],
  ['code after data', `${data};alert(1)`],
  ['code inside what looks like data', 'self.__next_f.push([alert(1)])'],
  ['code between two pieces of data', 'self.__next_f.push([1]);alert(1);self.__next_f.push([1])'],
  [
    'code inside what looks like a list of files',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"a":alert(1)});',
  ],
]

describe('trustedInlineScripts', () => {
  it.each(trusted)('lets %s run', (_, script) => {
    expect(trustedInlineScripts(`<p>x</p><script>${script}</script>`)).toEqual({ hashes: [hash(script)], refused: 0 })
  })

  it.each(refused)('does not bless %s', (_, script) => {
    expect(trustedInlineScripts(`<p>x</p><script>${script}</script>`)).toEqual({ hashes: [], refused: 1 })
  })

  it('has nothing to say about files and about data that nothing runs', () => {
    const html = '<script src="/a.js" async=""></script><script type="application/ld+json">{"@type":"Thing"}</script>'
    expect(trustedInlineScripts(html)).toEqual({ hashes: [], refused: 0 })
  })

  it('names a script that occurs twice once, and keeps attributes out of the hash', () => {
    const html = `<script id="_R_">${files}</script><script>${start}</script><script>${start}</script>`
    expect(trustedInlineScripts(html).hashes).toEqual([hash(files), hash(start)])
  })
})
