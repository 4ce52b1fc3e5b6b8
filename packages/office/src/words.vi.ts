/** What stands in every official document of the Party. */
export const officialWords = { party: 'ĐẢNG CỘNG SẢN VIỆT NAM', recipients: 'Nơi nhận:', none: 'Không có.' } as const

/** The name of a commune, ward or province in the name of its party organisation; undefined for bodies that are not named after a place. */
export const placeIn = (organisation: string | undefined) => /^Đảng bộ (?:phường|xã|đặc khu|thị trấn|thị xã|quận|huyện|thành phố|tỉnh) (.+)$/iu.exec(organisation ?? '')?.[1]
/** The line of place and day; where the place is not known it is left to the pen. */
export const placeAndDay = (place: string | undefined, longDate: string) => `${place ?? '…………'}, ${longDate}`
