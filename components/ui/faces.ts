import localFont from 'next/font/local'

/**
 * The faces of what every page says, from the application itself. Text is preloaded and shown only if it is there when
 * the page is first painted (`optional`): otherwise this one page keeps the letters of the system, and no line moves
 * under a reader's eye. Headings and figures come when they can (`swap`): preloaded, their 78 kB would hold up the
 * words on a slow line, by a third of a second on the catalogue. Other letters, which names may need: fonts.css.
 */
const display = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wdth-normal.woff2',
  variable: '--face-display',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
})

const text = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  variable: '--face-text',
  weight: '200 800',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
})

/**
 * Atkinson's slashed zero makes "5 000 €" hard to read as money: digits, % and € in running text come from the display
 * face, which is loaded anyway (the same file: no extra bytes).
 */
const figures = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wdth-normal.woff2',
  variable: '--face-figures',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    { prop: 'unicode-range', value: 'U+25, U+30-39, U+20AC' },
  ],
})

/** For the html element: the names of the faces, as tokens.css uses them. */
export const faces = [display, text, figures].map(({ variable }) => variable).join(' ')
