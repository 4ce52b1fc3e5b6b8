import { describe, expect, test } from 'vitest'
import { split } from '../src/record/text.tsx'

describe('minutes on paper', () => {
  test('have their posts to sign apart from the text', () => {
    expect(split('BIÊN BẢN\nĐược đọc lại.\nCHỦ TRÌ (ký, ghi rõ họ tên)\nNGƯỜI GHI BIÊN BẢN (ký, ghi rõ họ tên)\n')).toEqual({ body: 'BIÊN BẢN\nĐược đọc lại.', posts: [{ post: 'CHỦ TRÌ', note: '(ký, ghi rõ họ tên)' }, { post: 'NGƯỜI GHI BIÊN BẢN', note: '(ký, ghi rõ họ tên)' }] })
  })
  test('know their own posts, whatever these are called', () => {
    const frame = { chair: 'BÍ THƯ', taker: 'THƯ KÝ', note: '' }
    expect(split('Hết.\nBÍ THƯ\nTHƯ KÝ', frame)).toEqual({ body: 'Hết.', posts: [{ post: 'BÍ THƯ', note: '' }, { post: 'THƯ KÝ', note: '' }] })
  })
  test('without such lines stay as they are, also where somebody spoke of signing', () => {
    expect(split('Đồng chí A đề nghị ký (ký nháy) rồi gửi\nHết.')).toEqual({ body: 'Đồng chí A đề nghị ký (ký nháy) rồi gửi\nHết.', posts: [] })
    expect(split('')).toEqual({ body: '', posts: [] })
  })
})
