// Reads the district once and says how much memory the whole process took at its highest. Run by memory.test.ts.
import { readRoster } from '../../src/roster/index.ts'

const path = (format: string) => new URL(`../../../../packages/testing/data/roster-district.${format}`, import.meta.url).pathname
const organisations = [{ id: 'org_1', name: 'Đảng bộ quận Hòa Bình', type: 'SUPERIOR_ORG' as const, code: '79.777' }]
const { rows } = await readRoster({ name: 'district', path: path(process.argv[2] ?? 'xlsx') }, { today: '2026-11-22', matchOn: ['citizenId'], organisations })
let count = 0
for await (const row of rows()) if (row.row > 0) count++
console.log(JSON.stringify({ rows: count, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
