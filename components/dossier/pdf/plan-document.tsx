import { Document, Link, Page, Text, View } from '@react-pdf/renderer'
import { styles } from './document-style'
import type { PlanContent, PlanItem } from './plan-content'

/** The plan or the list on A4; the person to call comes last. */
export function PlanDocument({ content }: { content: PlanContent }) {
  const { lang, product, title, date, situation, note, sections, answers, call } = content
  return (
    <Document title={`${title} · ${product}`} subject={date} creator={product} producer={product} language={lang}>
      <Page size="A4" style={styles.page} wrap>
        <Text style={styles.product}>
          {product} · {date}
        </Text>
        <Text style={styles.title}>{title}</Text>
        <Text style={styles.lead}>{situation}</Text>
        <Text style={styles.small}>{note}</Text>
        {sections.map((section) => (
          <View key={section.title}>
            <Text style={styles.section} minPresenceAhead={80}>
              {section.title}
            </Text>
            {section.items.map((item) => (
              <Item key={item.title} item={item} />
            ))}
          </View>
        ))}
        {answers.lines.length > 0 && (
          <View>
            <Text style={styles.section} minPresenceAhead={60}>
              {answers.title}
            </Text>
            {answers.lines.map((line) => (
              <View key={line.question} style={styles.answer} wrap={false}>
                <Text style={styles.question}>{line.question}</Text>
                <Text style={styles.given}>{line.answer}</Text>
              </View>
            ))}
          </View>
        )}
        <View style={styles.call} wrap={false}>
          <Link src="tel:1819" style={styles.callNumber}>
            1819
          </Link>
          <View style={styles.pointText}>
            <Text style={styles.itemTitle}>{call.title}</Text>
            <Text>{call.text}</Text>
          </View>
        </View>
        <Text
          style={styles.footer}
          fixed
          render={({ pageNumber, totalPages }) => `${product} · ${date} · ${pageNumber}/${totalPages}`}
        />
      </Page>
    </Document>
  )
}

function Item({ item }: { item: PlanItem }) {
  return (
    <View style={styles.item} wrap={false}>
      <Text style={styles.verdict}>{item.verdict}</Text>
      <Text style={styles.itemTitle}>{item.title}</Text>
      <Text>{item.summary}</Text>
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
          <Text style={styles.pointText}>{point.text}</Text>
        </View>
      ))}
    </View>
  )
}
