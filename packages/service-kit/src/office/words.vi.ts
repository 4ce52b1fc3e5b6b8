/** What stands in every official document of the Party. */
export const officialWords = { party: 'ĐẢNG CỘNG SẢN VIỆT NAM', recipients: 'Nơi nhận:', none: 'Không có.' } as const
