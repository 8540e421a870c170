import { CodeTag } from './code-tag'

export interface CitedSource {
  /** "Shifting Economy" */
  document: string
  year: number
  /** Printed codes of the measures that stand in the cited lines. */
  codes?: readonly { code: string; href?: string | undefined }[] | undefined
}

/** Where it is written: document, year and measure. Line numbers are for editors. */
export function SourceList({ sources }: { sources: readonly CitedSource[] }) {
  return (
    <ul className="stack-tight small">
      {sources.map((source) => (
        <li key={`${source.document} ${source.year}`}>
          {source.document}, {source.year}
          {source.codes?.map(({ code, href }) => (
            <span key={code}>
              {', '}
              {href ? (
                <a href={href}>
                  <CodeTag code={code} />
                </a>
              ) : (
                <CodeTag code={code} />
              )}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
