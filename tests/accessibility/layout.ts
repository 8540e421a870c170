/** Run in the page: what sticks out of it sideways, and text that its own box cuts off; one line each. */
export function overflowing(): string[] {
  const width = document.documentElement.clientWidth
  const found: string[] = []
  const name = (element: Element) => {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${words}"`
  }
  if (document.documentElement.scrollWidth > width) {
    found.push(`the page is ${document.documentElement.scrollWidth} px wide, not ${width}`)
  }
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const unseen = box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || style.clipPath !== 'none'
    if (unseen || element.closest('svg, .sr-only, .skip-link')) continue
    // A table of several columns may scroll within its own frame (WCAG 2.2, 1.4.10: content that needs two dimensions).
    const frame = element.closest('.compare-scroll, .gap-scroll, .desk-table-scroll')
    if (frame && element !== frame && frame.getBoundingClientRect().right <= width + 1) continue
    const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    if (ownText && (box.right > width + 1 || box.left < -1)) found.push(`sticks out: ${name(element)}`)
    const clips = [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip')
    const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    if (clips && cut && element.clientWidth > 0 && element.textContent?.trim()) found.push(`cut off: ${name(element)}`)
  }
  return found
}

/**
 * Run in the page: words that a line has room for and that are broken all the same, in the middle and without a hyphen.
 * Longer ones than `longest` letters break where the browser's dictionary says; this one has none.
 */
export function brokenWords(longest: number): string[] {
  const found = new Set<string>()
  const range = document.createRange()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // The gap map's table is wider than the page and scrolls in its own frame.
    const seen = text.parentElement?.checkVisibility({ visibilityProperty: true })
    if (!seen || text.parentElement?.closest('svg, option, .sr-only, .gap-table')) continue
    for (const { 0: word, index } of text.nodeValue?.matchAll(/\p{L}{3,}(?:\.?\p{L})+/gu) ?? []) {
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top))
      if (lines.size > 1 && word.length <= longest) found.add(word)
    }
  }
  return [...found]
}

/** Run in the page: facts before or after which a dot stands alone, at the end or the beginning of a line. */
export function strayDots(): string[] {
  const range = document.createRange()
  return [...document.querySelectorAll('.dot-gap')].flatMap((gap) => {
    const drawn = [...gap.getClientRects()].filter(({ width }) => width > 1)
    const texts = document.createTreeWalker(gap.closest('p, ul, dl, header, h3, li, a') ?? document.body, 4)
    texts.currentNode = gap.nextElementSibling?.firstChild ?? gap
    const fact = texts.nextNode()
    if (drawn.length === 0 || !fact?.nodeValue?.trim()) return []
    range.setStart(fact, 0)
    range.setEnd(fact, 1)
    const { top, bottom } = range.getBoundingClientRect()
    const together = drawn.every((dot) => dot.top < bottom && dot.bottom > top)
    return together ? [] : [fact.nodeValue]
  })
}

/** Run in the page: animations that run and transitions that would. */
export function moving(): string[] {
  const running = document
    .getAnimations()
    .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1)
    .map((animation) => `runs: ${(animation as CSSAnimation).animationName ?? 'a transition'}`)
  const longest = (value: string) => Math.max(...value.split(',').map((one) => Number.parseFloat(one) || 0))
  const would = [...document.body.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, transitionProperty } = getComputedStyle(element)
    const moves = longest(transitionDuration) > 0.01 && transitionProperty !== 'none'
    return moves ? [`would move: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`] : []
  })
  return [...running, ...would]
}

/** Run in the page: fields and buttons without an edge, which a forced palette would leave as bare text or nothing. */
export function edgeless(): string[] {
  const controls = document.querySelectorAll('input:not([type=hidden]), select, textarea, button, .button')
  return [...controls].flatMap((control) => {
    const box = control.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1) return []
    const style = getComputedStyle(control)
    const border = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none'
    const own = style.appearance !== 'none' && control.tagName === 'INPUT'
    return border || own ? [] : [`${control.tagName.toLowerCase()}.${control.getAttribute('class') ?? ''}`]
  })
}

/**
 * Run in the page: text of too little contrast, by the colours that the browser uses. axe cannot tell here: it reads
 * `-webkit-text-fill-color`, which Chromium reports without the forced palette.
 */
export function faintText(): string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string) => {
    const linear = channels(colour)
      .slice(0, 3)
      .map((value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
  }
  const behind = (element: Element): string => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one)
      if ((channels(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const words = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue?.trim() : '')).join('')
    const box = element.getBoundingClientRect()
    if (!words || box.width <= 1 || box.height <= 1 || element.closest('[disabled], .facet-none')) return []
    const [dark = 0, light = 0] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort()
    const ratio = (light + 0.05) / (dark + 0.05)
    return ratio >= 4.5 ? [] : [`${ratio.toFixed(1)}: "${words.slice(0, 40)}"`]
  })
}

/** Run in the page: what has the focus, and whether that can be seen on it or on the row around it. */
export function focusShown(): { stop: string; shown: boolean; inView: boolean } | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const around = [element, element.closest('label'), element.nextElementSibling, element.parentElement]
  const shown = around.some((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const box = element.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  const words = (element.closest('label') ?? element).textContent?.replace(/\s+/g, ' ').trim().slice(0, 40)
  return { stop: `${stops.indexOf(element)} ${element.tagName.toLowerCase()} "${words}"`, shown, inView }
}
