import { Document, Link, Page, Text, View } from '@react-pdf/renderer'
import { figureFamily, styles } from './document-style'
import type { PlanContent, PlanItem } from './plan-content'

/**
 * Words with their figures in a face whose zero is plain. An amount is one piece with its sign: between two faces a line
 * may break, no-break space or not, and a hyphen is put there.
 */
function Words({ children, bold = false }: { children: string; bold?: boolean }) {
  const parts = children.split(/((?:€\s*)?\d[\d\s.,]*[€%]?)/)
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <Text key={index} style={{ fontFamily: bold ? figureFamily.bold : figureFamily.plain }}>
        {part}
      </Text>
    ),
  )
}

/** The plan or the list on A4; the person to call comes last. */
export function PlanDocument({ content }: { content: PlanContent }) {
  const { lang, product, title, date, situation, note, sections, answers, call } = content
  return (
    <Document
      title={`${title} · ${product}`}
      subject={date}
      creator={product}
      producer={product}
      language={lang}
      pdfVersion="1.7"
    >
      <Page size="A4" style={styles.page} wrap>
        <Text style={styles.product}>
          <Words>{`${product} · ${date}`}</Words>
        </Text>
        <Text style={styles.title}>
          <Words bold>{title}</Words>
        </Text>
        <Text style={styles.lead}>
          <Words>{situation}</Words>
        </Text>
        <Text style={styles.small}>
          <Words>{note}</Words>
        </Text>
        {sections.map((section) => (
          <View key={section.title}>
            {section.items.map((item, index) => (
              // The heading never stands alone at the foot of a page.
              <View key={item.title} wrap={false}>
                {index === 0 && (
                  <Text style={styles.section}>
                    <Words bold>{section.title}</Words>
                  </Text>
                )}
                <Item item={item} />
              </View>
            ))}
          </View>
        ))}
        {answers.lines.length > 0 && (
          <View wrap={false}>
            <Text style={styles.section}>
              <Words bold>{answers.title}</Words>
            </Text>
            {answers.lines.map((line) => (
              <View key={line.question} style={styles.answer} wrap={false}>
                <Text style={styles.question}>{line.question}</Text>
                <Text style={styles.given}>
                  <Words bold>{line.answer}</Words>
                </Text>
              </View>
            ))}
          </View>
        )}
        <Text style={styles.online}>
          {content.online.words} <Link src={content.online.address}>{content.online.address}</Link>
        </Text>
        <View style={styles.call} wrap={false}>
          <Link src="tel:1819" style={styles.callNumber}>
            1819
          </Link>
          <View style={styles.pointText}>
            <Text style={styles.itemTitle}>
              <Words bold>{call.title}</Words>
            </Text>
            <Text style={styles.body}>
              <Words>{call.text}</Words>
            </Text>
          </View>
        </View>
        <Text style={styles.footer} fixed>
          <Words>{`${product} · ${date}`}</Words>
        </Text>
      </Page>
    </Document>
  )
}

function Item({ item }: { item: PlanItem }) {
  return (
    <View style={styles.item}>
      <Text style={styles.verdict}>
        <Words bold>{item.verdict}</Words>
      </Text>
      <Text style={styles.itemTitle}>
        <Words bold>{item.title}</Words>
      </Text>
      <Text style={styles.body}>
        <Words>{item.summary}</Words>
      </Text>
      {item.figures.length > 0 && (
        <View style={styles.figures}>
          {item.figures.map((figure) => (
            <View key={`${figure.value} ${figure.label}`} style={styles.figure}>
              <Text style={styles.value}>
                <Words bold>{figure.value}</Words>
              </Text>
              <Text style={styles.label}>
                <Words>{figure.label}</Words>
              </Text>
            </View>
          ))}
        </View>
      )}
      {item.points.map((point) => (
        <View key={point.name} style={styles.point}>
          <Text style={styles.pointName}>{point.name}</Text>
          <View style={styles.pointText}>
            {point.lines.map((line) => (
              <Text key={line} style={styles.pointLine}>
                <Words>{line}</Words>
              </Text>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
