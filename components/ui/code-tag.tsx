/** A measure's printed code: `DIGI 5`, never broken over two lines. */
export function CodeTag({ code }: { code: string }) {
  return <span className="num code-tag">{code.replaceAll(' ', '\u00a0')}</span>
}
