import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { ListPages } from '@/components/editorial/list-pages'
import en from '@/messages/en.json'

const shown = (page: number, total: number) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="Europe/Brussels" messages={{ Editor: { records: en.Editor.records } }}>
      <ListPages page={page} total={total} aPage={50} href={(to) => `?all=1&page=${to}`} />
    </IntlProvider>,
  )
const linksOf = (html: string) => [...html.matchAll(/href="([^"]+)">([^<]+)/g)].map(([, href, words]) => [href, words])

test.each([
  [1, 50, []],
  [1, 51, [['?all=1&amp;page=2', 'Next page']]],
  [
    2,
    150,
    [
      ['?all=1&amp;page=1', 'Previous page'],
      ['?all=1&amp;page=3', 'Next page'],
    ],
  ],
  [3, 150, [['?all=1&amp;page=2', 'Previous page']]],
])('page %i of %i rows leads on by plain links', (page, total, links) => {
  expect(linksOf(shown(page, total))).toEqual(links)
})
