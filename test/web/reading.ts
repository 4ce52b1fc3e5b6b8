import type { Page } from 'playwright-core'

// Written as text, since it runs in the page.
const helpers = `
  const visible = (each) => each.checkVisibility({ visibilityProperty: true })
  const called = (each) => each.tagName.toLowerCase() + ' “' + (each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent ?? each.textContent).trim().slice(0, 60) + '”'
`
const walk = `(() => {
  ${helpers}
  const inReach = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((each) => visible(each) && !each.disabled && !each.matches('.skip'))
  const shows = (each) => {
    each.focus()
    const { left, top, width, height } = each.getBoundingClientRect()
    const part = [0.1, 0.5, 0.9]
    return part.some((x) => part.some((y) => {
      const there = document.elementFromPoint(left + width * x, top + height * y)
      return there !== null && (each.contains(there) || there.contains(each))
    }))
  }
  scrollTo(0, 0)
  const hidden = [...inReach.filter((each) => !shows(each)).map((each) => called(each) + ' on the way down'), ...inReach.toReversed().filter((each) => !shows(each)).map((each) => called(each) + ' on the way up')]
  document.activeElement?.blur()
  scrollTo(0, 0)
  return hidden
})()`

/** Controls that have the focus and are wholly hidden by what stays in place, going down the page and up again (WCAG 2.4.11). */
export const hiddenFocus = async (page: Page): Promise<string[]> => (await page.evaluate<string[]>(walk)).map((one) => `focus hidden: ${one}`)

const spread = `(() => {
  ${helpers}
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')
  document.adoptedStyleSheets = [sheet]
  const cut = [...document.querySelectorAll('body *')].filter((each) => visible(each) && !each.closest('.unseen, svg')).filter((each) => {
    const { overflowX, overflowY } = getComputedStyle(each)
    const held = (overflow) => overflow === 'hidden' || overflow === 'clip'
    return (held(overflowX) && each.scrollWidth > each.clientWidth + 1) || (held(overflowY) && each.scrollHeight > each.clientHeight + 1) || (each.matches('button, .button, .tag, .chip, .choice') && each.scrollWidth > each.clientWidth + 1)
  })
  const root = document.documentElement
  const found = [...cut.map((each) => 'text cut off: ' + called(each)), ...(root.scrollWidth > root.clientWidth ? ['sideways scroll of ' + (root.scrollWidth - root.clientWidth) + ' px'] : [])]
  document.adoptedStyleSheets = []
  return found
})()`

/** What is lost of a page whose letters, words and lines somebody sets wider apart (WCAG 1.4.12). */
export const lostBySpacing = async (page: Page): Promise<string[]> => (await page.evaluate<string[]>(spread)).map((one) => `with wide spacing: ${one}`)
