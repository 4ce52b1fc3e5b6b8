import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsOf } from './browser.ts'
import { cell, invited, mailed, meeting } from './scenes.ts'
import { problem, type Api } from './site.ts'
import { useSite } from './use-site.ts'

const pictures = process.env.WEB_SCREENSHOTS

/** The month and the page behind a mailed link in every state they have, at these widths (px): each is looked at by axe, for sideways scroll and for controls too small for a finger. */
export function everyState(widths: readonly number[]): void {
  const room = useSite()

  /** No fault at any width; `ready` is what must be seen first. With WEB_SCREENSHOTS set to a folder, a picture of each is kept there. */
  const sound = async (page: Page, name: string, ready: string): Promise<void> => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      await page.getByText(ready, { exact: false }).first().waitFor()
      if (pictures) {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
      }
      expect(await faultsOf(page), `${name} at ${width} px`).toEqual([])
    }
  }
  const broken = problem(500, 'server.defect', 'Máy chủ gặp lỗi.')
  const held = { ...meeting, id: 'mtg_cell8.2026.d4e5f6', status: 'CONFIRMED', startsAt: '2026-11-03T12:00:00Z' }
  const december = { ...meeting, startsAt: '2026-12-03T12:00:00Z' }

  test('strangers see what this is, and one button', async () => {
    const page = await room.page()
    await page.goto(room.site.url)
    await sound(page, 'welcome', 'Đảng viên đăng nhập')
    await page.goto(`${room.site.url}/khong-co`)
    await sound(page, 'lost', 'Không có trang này')
  })

  test('a sign-in that cannot be reached says so and offers to try again', async () => {
    room.site.site.configured = false
    const page = await room.page()
    await page.goto(room.site.url)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await sound(page, 'unreachable', 'Chưa kết nối được với nơi đăng nhập')
    room.site.site.configured = true
  })

  const months: readonly { name: string; api: Api; ready: string }[] = [
    { name: 'month-asked', api: cell([{ ...meeting, myAnswer: null }]), ready: '19 giờ 00, thứ Bảy, 28/11/2026' },
    { name: 'month-attending', api: cell([{ ...meeting, myAnswer: { attending: true } }]), ready: 'Đồng chí đã báo: sẽ dự họp.' },
    { name: 'month-declined', api: cell([{ ...meeting, myAnswer: { attending: false, reasonType: 'HEALTH' } }]), ready: 'Đồng chí đã báo: xin vắng.' },
    { name: 'month-in-session', api: cell([{ ...meeting, status: 'IN_SESSION', startsAt: '2026-11-22T02:30:00Z' }]), ready: 'Đang họp' },
    { name: 'month-empty', api: cell([]), ready: 'Tháng này chưa có buổi họp.' },
    { name: 'month-next', api: cell([december]), ready: '19 giờ 00, thứ Năm, 03/12/2026' },
    { name: 'month-held', api: cell([held, december]), ready: 'Tháng này đã họp: Sinh hoạt chi bộ thường kỳ, 03/11/2026.' },
    { name: 'month-no-agenda', api: cell([{ ...meeting, agenda: [] }]), ready: 'Chưa có chương trình.' },
    { name: 'month-failed', api: cell([], () => broken), ready: 'Máy chủ đang gặp lỗi.' },
    { name: 'month-refused', api: cell([], ({ path }) => (path.startsWith('/meetings') ? problem(403, 'forbidden', 'Đồng chí chưa được xem chi bộ này.') : undefined)), ready: 'Đồng chí chưa được xem chi bộ này.' },
    { name: 'month-loading', api: () => 'hang', ready: 'Đang tải…' },
    // Last, since a tab that knows somebody without a cell opens as theirs.
    { name: 'no-cell', api: cell([], ({ path }) => (path === '/membership/me' ? { status: 200, body: { id: 'mem_mai', name: 'Trần Thị Mai', asOf: '2026-11-22', positions: [], standIns: [] } } : undefined)), ready: 'Tài khoản này chưa gắn với chi bộ nào' },
  ]
  test('every state of the month is sound at every width', async () => {
    room.site.site.api = cell([])
    const page = await room.signedIn()
    for (const { name, api, ready } of months) {
      room.site.site.api = api
      await page.reload()
      await sound(page, name, ready)
    }
  }, 240_000)

  test('the month without a network says so, and comes back by itself', async () => {
    room.site.site.api = cell([meeting])
    const page = await room.signedIn()
    await page.getByText('Nhà văn hóa khu phố 8').waitFor()
    await page.context().setOffline(true)
    await sound(page, 'month-offline', 'Mất mạng.')
    await page.context().setOffline(false)
    await page.getByText('Mất mạng.').waitFor({ state: 'detached' })

    room.site.site.api = () => 'drop'
    await page.reload()
    await page.getByText('Không kết nối được.').waitFor()
    room.site.site.api = cell([meeting])
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await page.getByText('Nhà văn hóa khu phố 8').waitFor()
  })

  const replies: readonly { name: string; api: Api; ready: string }[] = [
    { name: 'reply-asked', api: mailed(invited()), ready: 'Đồng chí có dự họp được không?' },
    { name: 'reply-attending', api: mailed(invited({ attending: true })), ready: 'Đồng chí đã báo: sẽ dự họp.' },
    { name: 'reply-declined', api: mailed(invited({ attending: false })), ready: 'Đồng chí đã báo: xin vắng.' },
    { name: 'reply-started', api: mailed(invited({ status: 'IN_SESSION' })), ready: 'Cuộc họp đã bắt đầu, không nhận trả lời nữa.' },
    { name: 'reply-cancelled', api: mailed(invited({ status: 'CANCELLED' })), ready: 'Cuộc họp này không tổ chức.' },
    { name: 'reply-gone', api: mailed(problem(410, 'link.invalid', 'Đường liên kết đã hết hạn.')), ready: 'Đường liên kết này không dùng được nữa' },
    { name: 'reply-failed', api: mailed(broken), ready: 'Máy chủ đang gặp lỗi.' },
    { name: 'reply-loading', api: mailed('hang'), ready: 'Đang tải…' },
  ]
  test('every state of the page behind a mailed link is sound at every width', async () => {
    const page = await room.page()
    for (const { name, api, ready } of replies) {
      room.site.site.api = api
      await page.goto(`${room.site.url}/tra-loi?token=a.b`)
      await sound(page, name, ready)
    }
    await page.goto(`${room.site.url}/tra-loi`)
    await sound(page, 'reply-incomplete', 'Đường liên kết chưa đầy đủ')
  }, 240_000)

  test('a server that keeps silent is waited for in words, and given up with a way to try again', async () => {
    room.site.site.api = mailed('hang')
    const page = await room.page()
    // The page's clock stands: how busy this machine is does not come into it.
    await page.clock.install({ time: '2026-11-23T08:00:00Z' })
    await page.clock.pauseAt('2026-11-23T08:00:01Z')
    await page.goto(`${room.site.url}/tra-loi?token=a.b`)
    await page.locator('main [role=status]').first().waitFor({ state: 'attached' })
    expect(await page.getByText('Đang tải…').count()).toBe(0)
    await page.clock.fastForward(1000)
    await page.getByText('Đang tải…').waitFor()
    await page.clock.fastForward(8000)
    await page.getByText('Mạng đang chậm, đang thử lại…').waitFor()
    await page.clock.runFor(30_000)
    await page.getByText('Máy chủ trả lời quá chậm.').waitFor()
    await page.getByRole('button', { name: 'Thử lại' }).waitFor()
  })

  test('declining is sound while asked, wrong, failed and sent', async () => {
    room.site.site.api = mailed(invited(), () => 'drop')
    const page = await room.page()
    await page.goto(`${room.site.url}/tra-loi?token=a.b`)
    await page.getByRole('button', { name: 'Xin vắng' }).click()
    await sound(page, 'decline', 'Lý do vắng')
    await page.getByRole('button', { name: 'Gửi lời xin vắng' }).click()
    await sound(page, 'decline-wrong', 'Có 1 chỗ cần sửa')
    await page.getByLabel('Sức khỏe').check()
    await page.getByRole('button', { name: 'Gửi lời xin vắng' }).click()
    await sound(page, 'decline-failed', 'Chưa gửi được. Nội dung vẫn còn trên máy này.')
    room.site.site.api = mailed(invited())
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await sound(page, 'decline-sent', 'Đã gửi lời xin vắng của đồng chí.')
  }, 240_000)

  test('text at twice its size still needs no sideways scroll', async () => {
    room.site.site.api = mailed(invited())
    const page = await room.page(390)
    await page.goto(`${room.site.url}/tra-loi?token=a.b`)
    await page.getByRole('button', { name: 'Xin vắng' }).click()
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  })
}
