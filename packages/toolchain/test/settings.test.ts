import { expect, test } from 'vitest'
import { readSettings } from '../src/settings.ts'

const phoneOf = (HELP_PHONE?: string) => readSettings([], { DATA_DIR: 'no-such-folder', ...(HELP_PHONE === undefined ? {} : { HELP_PHONE }) }).cloud.helpPhone

test('the number for help is taken as it is written; without one there is none', () => {
  for (const good of ['028 3822 1234', '028.3822.1234', '19001234', '+84 28 3822 1234']) expect(phoneOf(good)).toBe(good)
  expect(phoneOf()).toBeUndefined()
  expect(phoneOf('')).toBeUndefined()
})

test.each(['12345', '028 3822 1234 / 5678', 'gọi đồng chí Hà', '84+283822', '028-3822-1234', '0'.repeat(21), ' 028 3822', '028 3822\n'])('a number for help that cannot be dialled is refused at the start, by its name and with what to write: %s', (bad) => {
  expect(() => phoneOf(bad)).toThrow(/^HELP_PHONE đang là “[^]*”, không phải số điện thoại\. Chỉ viết chữ số, .*ví dụ 028 3822 1234/)
})
