import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { FieldPath } from '@/lib/editorial/field-path'
import type { SentBack } from '@/lib/editorial/sent-back'
import { Moment } from './desk-lists'
import { fieldId } from './draft-fields'
import { type EditorWords, fieldWords } from './field-words'

interface SentBackPanelProps {
  sentBack: SentBack
  t: EditorWords
  /** What an author is called. */
  name: (author: string) => string
  revisionPath: string
  resolve: (commentId: number) => () => Promise<void>
  /** Answers what was said of a field; the empty path is the whole. */
  answer: (path: FieldPath) => (data: FormData) => Promise<void>
}

/** Parts of the form whose fields are not found by a path. */
const sections = ['criteria', 'amounts', 'serves', 'facts', 'sources', 'subActions']

/** Where a field is in the form: itself, or its part where the remark is about a list or a choice. */
function anchorOf(path: FieldPath): string {
  const [first = '', ...rest] = path.split('.')
  const part = sections.find((one) => one === first)
  if (part && (rest.length === 0 || part === 'criteria' || part === 'serves')) return `#${part}`
  return `#${fieldId(path)}`
}

/** What a reviewer asked for when a draft came back, at its top: each remark with its field, an answer, settled. */
export function SentBackPanel({ sentBack, t, name, revisionPath, resolve, answer }: SentBackPanelProps) {
  const words = useTranslations('Editor.sentBack')
  const { comments, reason, by, at, number } = sentBack
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null)
  const settled = comments.length - open.length
  return (
    <section className="merge-panel" aria-labelledby="sent-back-title">
      <h2 id="sent-back-title">{words('title', { name: name(by) })}</h2>
      <p className="soft">
        <Moment at={at} /> · <a href={revisionPath}>{words('version', { number })}</a>
      </p>
      {reason && <blockquote className="lead">{reason}</blockquote>}
      {open.length > 0 && (
        <ul className="desk-list sent-back-remarks">
          {open.map((comment) => (
            <li key={comment.id}>
              {comment.path === '' ? (
                <b>{fieldWords('', t)}</b>
              ) : (
                <a href={anchorOf(comment.path)}>{fieldWords(comment.path, t)}</a>
              )}{' '}
              · {words('said', { name: name(comment.author), words: comment.words })}
              <form action={resolve(comment.id)}>
                <Button small look="line">
                  {t('review.resolve')}
                </Button>
              </form>
              <details className="key-fold">
                <summary>{words('answer')}</summary>
                <Answer
                  id={`answer-${comment.id}`}
                  label={words('answerOn', { field: fieldWords(comment.path, t) })}
                  send={words('send')}
                  action={answer(comment.path)}
                />
              </details>
            </li>
          ))}
        </ul>
      )}
      {settled > 0 && <p className="soft">{words('settled', { count: settled })}</p>}
      <details className="key-fold">
        <summary>{words('answerWhole')}</summary>
        <Answer
          id="answer-whole"
          label={words('answerOn', { field: fieldWords('', t) })}
          send={words('send')}
          action={answer('')}
        />
      </details>
    </section>
  )
}

interface AnswerProps {
  id: string
  label: string
  send: string
  action: (data: FormData) => Promise<void>
}

function Answer({ id, label, send, action }: AnswerProps) {
  return (
    <form className="stack" action={action}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea className="input" id={id} name="words" rows={2} maxLength={2000} required />
      <p>
        <Button small look="line">
          {send}
        </Button>
      </p>
    </form>
  )
}
