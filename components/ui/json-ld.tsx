/**
 * A description for machines. It is inert data, not a script that runs; `<` is written as an escape so that no
 * text of a record can close the element.
 */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
