import type { Locator, Page } from '@playwright/test'
import { type QuestionId, questionIds } from '@/lib/orientation/questions'
import { expect } from './visitor'

type Say = (key: string, values?: Record<string, string | number>) => string
type Concept = (scheme: string, id: string) => { label: string; help: string }

/** What a visitor does in the wizard and sees in a plan. */
export class Orientation {
  constructor(
    readonly page: Page,
    private readonly say: Say,
    private readonly concept: Concept,
  ) {}

  /** The question that the page asks, known by its heading. */
  async question(): Promise<QuestionId> {
    const title = await this.page.getByRole('heading', { level: 1 }).textContent()
    const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
    const found = questionIds.find((id) => plain(this.say(`Orientation.question.${id}.title`)) === plain(title ?? ''))
    if (!found) throw new Error(`no question is called "${title}"`)
    return found
  }

  /** An option as it stands beside its box: with its help, for one name may begin with another. */
  private words(question: QuestionId, option: string): string {
    if (['yes', 'no', 'none'].includes(option)) return this.say(`Orientation.option.${option}`)
    if (option === '-') return this.say('Ui.option.unknown')
    const { label, help } = this.concept(question, option)
    return `${label} ${help}`.trim()
  }

  /** Ticks options of the question on the page; `-` is "I don't know". */
  async tick(question: QuestionId, ...options: string[]): Promise<void> {
    for (const option of options) {
      const name = beginsWith(this.words(question, option))
      const box = (includeHidden: boolean) => {
        const find = { name, includeHidden }
        return this.page.getByRole('radio', find).or(this.page.getByRole('checkbox', find))
      }
      // What is more precise is folded away below the option that it makes precise.
      const fold = this.page.locator('fieldset details:not([open])').filter({ has: box(true) })
      if ((await fold.count()) > 0) await fold.locator('summary').click()
      await box(false).check()
    }
  }

  /** The number that follows these words as a screen reader has them: the stylesheet counts, the document does not. */
  async counted(words: string): Promise<number | undefined> {
    const browser = await this.page.context().newCDPSession(this.page)
    const { nodes } = await browser.send('Accessibility.getFullAXTree')
    await browser.detach()
    const texts = nodes.flatMap(({ role, name }) => (role?.value === 'StaticText' ? String(name?.value) : []))
    const at = texts.findIndex((text) => text.includes(words))
    return at < 0 ? undefined : Number(/\d+/.exec(texts.slice(at + 1).join(''))?.[0])
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('Orientation.wizard.next') }).click()
  }

  async answer(question: QuestionId, ...options: string[]): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.title(question))
    await this.tick(question, ...options)
    await this.send()
  }

  title(question: QuestionId): RegExp {
    return beginsWith(this.say(`Orientation.question.${question}.title`))
  }

  async skip(): Promise<void> {
    await this.page.getByRole('link', { name: this.say('Orientation.wizard.skip'), exact: true }).click()
  }

  async planNow(): Promise<void> {
    await this.page.getByRole('link', { name: this.say('Orientation.wizard.planNow') }).click()
    await this.seesPlan()
  }

  /** Answers whatever is asked, skipping what is not known, until the plan is there. */
  async walkToPlan(answers: Partial<Record<QuestionId, string[]>>): Promise<QuestionId[]> {
    const asked: QuestionId[] = []
    while (!/\/plan(\?|$)/.test(this.page.url())) {
      const question = await this.question()
      expect(asked, 'no question comes twice').not.toContain(question)
      asked.push(question)
      const options = answers[question]
      if (options) await this.answer(question, ...options)
      else await this.skip()
      // The next page is another question or the plan; the heading says which, so wait until it has changed.
      await expect(this.page.getByRole('heading', { level: 1 })).not.toHaveText(this.title(question))
    }
    await this.seesPlan()
    return asked
  }

  async seesPlan(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.say('Orientation.plan.title'))
  }

  /** A part of the plan by the words that its heading begins with. */
  part(title: string): Locator {
    return this.page.getByRole('region', { name: beginsWith(title) })
  }

  category(id: string): Locator {
    return this.part(this.concept('category', id).label)
  }

  get announced(): Locator {
    return this.part(this.say('Orientation.plan.announced.title'))
  }

  get nearMisses(): Locator {
    return this.part(this.say('Orientation.plan.near.title'))
  }

  /** Opens every "show more" of the plan, as its reader would, the last one first so that none moves away. */
  async showMore(): Promise<void> {
    const folds = this.page.locator('main section > details > summary')
    for (let i = (await folds.count()) - 1; i >= 0; i--) await folds.nth(i).click()
  }

  result(title: string, within: Page | Locator = this.page): Locator {
    const heading = this.page.getByRole('heading', { name: title, exact: true })
    return within.getByRole('article').filter({ has: heading })
  }
}

/** Matches what begins with these very words, whatever follows: hints and counts stand in the same label. */
export function beginsWith(words: string): RegExp {
  return new RegExp(`^\\s*${flexible(words)}`)
}

/** The words as a pattern in which every blank may be of any kind: no-break ones come and go with typography. */
function flexible(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
