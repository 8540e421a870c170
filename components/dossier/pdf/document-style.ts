import { join } from 'node:path'
import { Font, StyleSheet } from '@react-pdf/renderer'

/** The family that the document is set in, from our own files: nothing is fetched while it is made. */
export const family = 'Atkinson'

/** Figures are not in that family, whose slashed zero reads badly in amounts: these every reader of PDF brings along. */
export const figureFamily = { plain: 'Helvetica', bold: 'Helvetica-Bold' } as const

let registered = false

/** Registers the fonts once; renderers look for them when they lay out the first page. */
export function registerFonts(): void {
  if (registered) return
  const files = join(process.cwd(), 'node_modules/@fontsource/atkinson-hyperlegible-next/files')
  const font = (weight: 400 | 700) => ({
    src: join(files, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`),
    fontWeight: weight,
  })
  Font.register({ family, fonts: [font(400), font(700)] })
  // Words stay whole: hyphenation by English rules would break French and Dutch ones wrongly.
  Font.registerHyphenationCallback((word) => [word])
  registered = true
}

const ink = '#10201d'
const soft = '#45524e'
const rule = '#c9cfc8'

/** Points on A4; ink only, so that it prints anywhere. The footer has no page number: 4.9 leaves out text that it writes itself. */
export const styles = StyleSheet.create({
  page: {
    paddingTop: 40,
    paddingHorizontal: 45,
    paddingBottom: 50,
    fontFamily: family,
    fontSize: 10,
    lineHeight: 1.4,
    color: ink,
  },
  product: { fontSize: 9, color: soft, marginBottom: 14 },
  title: { fontSize: 26, fontWeight: 700, lineHeight: 1.1, marginBottom: 6 },
  lead: { fontSize: 11, lineHeight: 1.35, marginBottom: 4 },
  body: { fontSize: 10, lineHeight: 1.35 },
  section: {
    fontSize: 15,
    fontWeight: 700,
    marginTop: 12,
    marginBottom: 2,
    paddingTop: 6,
    borderTop: `1.5 solid ${ink}`,
  },
  item: { paddingVertical: 6, borderBottom: `0.5 solid ${rule}` },
  verdict: { fontSize: 9, fontWeight: 700, color: soft },
  itemTitle: { fontSize: 12.5, fontWeight: 700, lineHeight: 1.2, marginVertical: 2 },
  figures: { flexDirection: 'row', flexWrap: 'wrap', gap: 16, marginVertical: 4 },
  figure: { maxWidth: 150 },
  value: { fontSize: 15, fontWeight: 700, lineHeight: 1.15 },
  label: { fontSize: 8, lineHeight: 1.25, color: soft },
  point: { flexDirection: 'row', marginTop: 2 },
  pointName: { width: 86, flexShrink: 0, fontSize: 9, color: soft },
  pointText: { flexGrow: 1, flexBasis: 0 },
  pointLine: { fontSize: 10, lineHeight: 1.35 },
  small: { fontSize: 8.5, lineHeight: 1.35, color: soft },
  answer: { flexDirection: 'row', paddingVertical: 2, borderBottom: `0.5 solid ${rule}` },
  question: { flexGrow: 1, flexBasis: 0, color: soft, paddingRight: 12 },
  given: { width: 200, flexShrink: 0, fontWeight: 700 },
  call: { marginTop: 12, paddingTop: 10, borderTop: `1.5 solid ${ink}`, flexDirection: 'row', gap: 14 },
  callNumber: { fontSize: 32, fontWeight: 700, lineHeight: 1, color: ink, textDecoration: 'none' },
  online: { marginTop: 10, fontSize: 8.5, color: soft },
  footer: { position: 'absolute', bottom: 26, left: 45, right: 45, fontSize: 8, color: soft },
})
