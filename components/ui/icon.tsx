/** The product's own line icons on a 24 grid; a word always stands beside them, so they are hidden from readers. */
const drawings = {
  dot: <circle cx="12" cy="12" r="6" strokeWidth="3.5" />,
  arrow: <path d="M4 12h15M13 6l6 6-6 6" />,
  back: <path d="M20 12H5M11 6l-6 6 6 6" />,
  search: <path d="M15.5 15.5 21 21M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z" />,
  check: <path d="M4.5 13l5 5 10-12" />,
  question: <path d="M8 8.5a4 4 0 1 1 6 3.5c-1.4.9-2 1.6-2 3M12 19v.01" />,
  minus: <path d="M5 12h14" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  person: (
    <path d="M13.5 7.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM2.5 20.5c.4-5 3-7.5 7-7.5 1.6 0 3 .4 4 1.2M14.5 18.5l2.5 2.5 5-6" />
  ),
  clock: <path d="M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7v5.2l3.5 2.3" />,
  document: <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />,
  keep: <path d="M7 3.5h10V20.5l-5-4-5 4z" />,
  print: <path d="M7 9V4h10v5M7 17H4V9.500h16V17h-3M7 14h10v6H7z" />,
  phone: (
    <path d="M6.5 3.5h3l1.5 4.5-2.2 1.600c1 2.4 3.1 4.5 5.6 5.600L16 13l4.5 1.500v3c0 1.7-1.4 3-3 3C10.5 20 4 13.5 3.5 6.500c0-1.6 1.3-3 3-3z" />
  ),
  pen: <path d="M4 20l1-4.500L16.5 4 20 7.5 8.5 19zM14 6.500l3.5 3.5" />,
  swap: <path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4" />,
  plus: <path d="M12 5v14M5 12h14" />,
  up: <path d="M12 20V5M6 11l6-6 6 6" />,
  down: <path d="M12 4v15M6 13l6 6 6-6" />,
  flag: <path d="M6 21V4c4-2 8 2 12 0v9c-4 2-8-2-12 0" />,
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}
