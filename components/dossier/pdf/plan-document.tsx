import { Document, Link, Page, Text, View } from '@react-pdf/renderer'
import { styles } from './document-style'
import type { PlanContent, PlanItem } from './plan-content'

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
          {product} · {date}
        </Text>
        <Text style={styles.title}>{title}</Text>
        <Text style={styles.lead}>{situation}</Text>
        <Text style={styles.small}>{note}</Text>
        {sections.map((section) => (
          <View key={section.title}>
            {section.items.map((item, index) => (
              // The heading never stands alone at the foot of a page.
              <View key={item.title} wrap={false}>
                {index === 0 && <Text style={styles.section}>{section.title}</Text>}
                <Item item={item} />
              </View>
            ))}
          </View>
        ))}
        {answers.lines.length > 0 && (
          <View wrap={false}>
            <Text style={styles.section}>{answers.title}</Text>
            {answers.lines.map((line) => (
              <View key={line.question} style={styles.answer} wrap={false}>
                <Text style={styles.question}>{line.question}</Text>
                <Text style={styles.given}>{line.answer}</Text>
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
            <Text style={styles.itemTitle}>{call.title}</Text>
            <Text style={styles.body}>{call.text}</Text>
          </View>
        </View>
        <Text style={styles.footer} fixed>
          {product} · {date}
        </Text>
      </Page>
    </Document>
  )
}

function Item({ item }: { item: PlanItem }) {
  return (
    <View style={styles.item}>
      <Text style={styles.verdict}>{item.verdict}</Text>
      <Text style={styles.itemTitle}>{item.title}</Text>
      <Text style={styles.body}>{item.summary}</Text>
      {item.figures.length > 0 && (
        <View style={styles.figures}>
          {item.figures.map((figure) => (
            <View key={`${figure.value} ${figure.label}`} style={styles.figure}>
              <Text style={styles.value}>{figure.value}</Text>
              <Text style={styles.label}>{figure.label}</Text>
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
                {line}
              </Text>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
