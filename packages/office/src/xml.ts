const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in XML: escaped, and without signs that XML does not have. */
export const xml = (text: string) => text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const TYPE = 'http://schemas.openxmlformats.org'
/** What every part of an office file begins with. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const RELATIONS = `${TYPE}/officeDocument/2006/relationships`
const PACKAGE = `${TYPE}/package/2006`
export const SHEET = `${TYPE}/spreadsheetml/2006/main`
export const WORD = `${TYPE}/wordprocessingml/2006/main`

/** One part of an office file: where it lies, what it is, and its content. */
export type Part = Readonly<{ path: string; type: string; relation: string }>

/** The list of parts that an office file begins with. */
export const contentTypes = (parts: readonly Part[]) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`

/** What a part refers to, numbered `rId1`, `rId2` and so on; `from` is the folder that the paths are seen from. */
export const relationships = (parts: readonly Part[], from = '') =>
  `<Relationships xmlns="${PACKAGE}/relationships">${parts.map(({ path, relation }, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${relation}" Target="${path.slice(from.length)}"/>`).join('')}</Relationships>`
