import type { Locator, Page } from 'playwright-core'

/** How a person presses: a finger, or the keyboard alone; both are counted. */
export type Press = Readonly<{ press: (what: Locator) => Promise<void>; choose: (what: Locator, label: string | { index: number }) => Promise<void>; taps: () => number }>

export function byTap(): Press {
  let taps = 0
  return {
    press: async (what) => { taps++; await what.click() },
    choose: async (what, label) => { taps += 2; await what.selectOption(typeof label === 'string' ? { label } : label) },
    taps: () => taps,
  }
}
/** As much of a control as is asked here; these functions run in the page. */
type Control = { tagName: string; type?: string; name?: string; id: string; selectedIndex: number; options: Iterable<{ label: string }>; ownerDocument: { activeElement: Control | null }; closest: (selector: string) => { control: Control | null } | null }
const hasFocus = (each: Control) => each === each.ownerDocument.activeElement
const inItsGroup = (each: Control) => each.type === 'radio' && each.ownerDocument.activeElement?.type === 'radio' && each.name === each.ownerDocument.activeElement.name
/** A label stands for what it names, which gets an id to be found by. */
function idOfLabelled(each: Control): string {
  const control = each.closest('label')?.control
  if (!control) return ''
  control.id ||= `test-${Math.random().toString(36).slice(2)}`
  return control.id
}
/** Further than any page of ours goes, once around. */
const AROUND = 600

/** Tab until the control has the focus; within a group of choices the arrows, as a keyboard goes. Says how Tab alone would fail. */
async function reach(page: Page, what: Locator): Promise<void> {
  for (let tabs = 0; !(await what.evaluate(hasFocus)) && !(await what.evaluate(inItsGroup)); tabs++) {
    if (tabs > AROUND) throw new Error(`Tab does not reach ${String(what)}`)
    await page.keyboard.press('Tab')
  }
  for (let arrows = 0; !(await what.evaluate(hasFocus)); arrows++) {
    if (arrows > 20) throw new Error(`The arrows do not reach ${String(what)}`)
    await page.keyboard.press('ArrowDown')
  }
}
async function controlOf(page: Page, what: Locator): Promise<Locator> {
  const id = await what.evaluate(idOfLabelled)
  return id === '' ? what : page.locator(`[id="${id}"]`)
}
const pressed = ({ tag, type }: Readonly<{ tag: string; type: string }>) => (tag === 'A' || tag === 'BUTTON' || tag === 'SUMMARY' ? 'Enter' : type === 'checkbox' || type === 'radio' ? 'Space' : undefined)

/** The keyboard alone: everything is reached by Tab and pressed by Enter or Space. Counted is what a finger would tap. */
export function byKey(page: Page): Press {
  let presses = 0
  return {
    press: async (what) => {
      presses++
      await what.waitFor()
      const control = await controlOf(page, what)
      await reach(page, control)
      while (!(await control.isEnabled())) await page.waitForTimeout(50)
      const key = pressed(await control.evaluate((each: Control) => ({ tag: each.tagName, type: each.type ?? '' })))
      // An arrow has chosen already what it came to.
      if (key === 'Space' && (await control.isChecked())) return
      if (key !== undefined) await page.keyboard.press(key)
    },
    choose: async (what, label) => {
      presses += 2
      await what.waitFor()
      await reach(page, what)
      const index = typeof label === 'string' ? await what.evaluate((each: Control, wanted) => [...each.options].findIndex((one) => one.label === wanted), label) : label.index
      while ((await what.evaluate((each: Control) => each.selectedIndex)) < index) await page.keyboard.press('ArrowDown')
    },
    taps: () => presses,
  }
}

type Seen = (name: string) => Promise<void>
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const next = (page: Page) => page.getByRole('link', { name: 'Tiếp tục', exact: true })
const quiet: Seen = () => Promise.resolve()

/** Steps 1 and 2: the beginning, everybody present but three. */
export async function callTheRoll(page: Page, { press }: Press, id: string, seen = quiet): Promise<void> {
  await page.getByText('Việc cần làm ngay').waitFor()
  await seen('thang-nay')
  await press(page.locator(`a[href="/buoi-hop/${id}/chuong-trinh"]`).first())
  await button(page, 'Bắt đầu buổi họp').waitFor()
  await seen('chuan-bi')
  await press(button(page, 'Bắt đầu buổi họp'))
  await button(page, 'Có mặt hết').waitFor()
  await press(button(page, 'Có mặt hết'))
  await page.getByText('Đã điểm danh đủ.').waitFor()
  for (const at of [5, 6, 7]) {
    await press(page.locator('.person').nth(at))
    if (at === 6) await seen('diem-danh-ly-do')
    await press(button(page, 'Sức khỏe'))
  }
  await page.getByText('36/39', { exact: true }).waitFor()
  await page.getByText('Có mặt 36/39').waitFor()
  await page.evaluate('scrollTo(0, 0)')
  await seen('diem-danh')
}

/** Until what has this id is wholly in sight; asked from outside, since the site's policy lets no text be run in its pages. */
async function untilInSight(page: Page, id: string): Promise<void> {
  for (let tried = 0; tried < 100; tried++) {
    if (await page.evaluate<boolean>(`(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.getElementById('${id}').getBoundingClientRect())`)) return
    await page.waitForTimeout(50)
  }
  throw new Error(`${id} is not in sight`)
}

/** Step 3: so many speakers, one after another. */
export async function hear(page: Page, { press }: Press, speakers: number, seen = quiet): Promise<void> {
  await press(next(page))
  await page.getByText('Chưa có ai phát biểu.').waitFor()
  for (let at = 0; at < speakers; at++) {
    // The last name stands far below: whoever presses it sees at once that the word is given.
    const names = page.locator('.people .person')
    await press(at === speakers - 1 ? names.last() : names.nth(at))
    await untilInSight(page, 'dang-noi')
    if (at === 2) await seen('dien-bien')
    await press(button(page, 'Kết thúc lượt'))
  }
  await page.getByText(`Đã ghi ${speakers} lượt phát biểu.`).waitFor()
}

/** Step 4: two tasks, a vote, the resolution. */
export async function decide(page: Page, { press, choose }: Press, seen = quiet): Promise<void> {
  await press(next(page))
  for (const [at, what] of ['Vận động mười hộ dân cam kết không lấn chiếm vỉa hè', 'Kiểm tra đặt thùng rác ở hẻm 45'].entries()) {
    await press(page.getByLabel('Việc', { exact: true }))
    await page.keyboard.insertText(what)
    await choose(page.getByLabel('Người thực hiện'), { index: at + 2 })
    await press(button(page, 'Giao việc này'))
    await page.getByText(what, { exact: true }).waitFor()
  }
  await press(button(page, 'Ghi kết quả biểu quyết'))
  await page.getByText('Thông qua', { exact: true }).waitFor()
  await press(button(page, 'Soạn nghị quyết'))
  await press(button(page, 'Ban hành nghị quyết'))
  await page.getByText('Đã ban hành').waitFor()
  await seen('nghi-quyet')
}

/** Step 5: the lines that only people can judge, a tap each. */
export async function score(page: Page, { press }: Press, seen = quiet): Promise<void> {
  await press(next(page))
  const lines = page.locator('.chips')
  await lines.first().waitFor()
  for (let at = 0; at < (await lines.count()); at++) await press(lines.nth(at).locator('.chip').first())
  await seen('cham-diem')
  await press(button(page, 'Lưu điểm và tiếp tục'))
}

/** Step 6: the minutes, read back; the end; the chair's name; paper. */
export async function finish(page: Page, { press }: Press, seen = quiet): Promise<void> {
  await press(button(page, 'Đã đọc lại trước chi bộ'))
  await page.getByText('Biên bản đã được đọc lại').waitFor()
  await seen('bien-ban')
  await press(button(page, 'Kết thúc buổi họp'))
  await press(button(page, 'Ký với vai trò chủ trì'))
  await page.getByText('Chủ trì đã ký').waitFor()
  await page.evaluate('window.print = () => undefined')
  await press(button(page, 'In biên bản'))
}
