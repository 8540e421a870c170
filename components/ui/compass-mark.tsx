/** The mark: a compass whose needle is an iris petal that breaks out of its ring. Not below 24 px. */
export function CompassMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 48 48" aria-hidden="true">
      <g transform="rotate(38 24 24)">
        <path className="petal" d="M24 25C16.5 18.5 17.3 8.5 24 .8 30.7 8.5 31.5 18.5 24 25Z" />
        <path d="M24 25c-3.6 4-3.6 9.5 0 14.6 3.6-5.1 3.6-10.6 0-14.6Z" />
        <path d="M24 25c-4.8-1.6-9.8-.2-11.6 4.8M24 25c4.8-1.6 9.8-.2 11.6 4.8" />
      </g>
      <path d="M43.3 19.600A20 20 0 1 1 29.5 4.8" />
    </svg>
  )
}
