import { Ways } from '../ui/ways.tsx'
import { words as hub } from '../hub/words.vi.ts'
import { words as fourGood } from '../four-good/words.vi.ts'
import { words } from './words.vi.ts'

export const sections = ['ban-kiem-diem', 'tap-the', 'hoi-nghi', 'phieu-kin', 'in-phieu', 'kiem-phieu', 'de-nghi', 'tham-dinh', 'quyet-dinh', 'bon-tot'] as const
/** A page of a cell's year by its name in the address. */
export type Section = (typeof sections)[number]
export const isSection = (text: string): text is Section => sections.some((one) => one === text)

const names: Readonly<Record<Section, string>> = {
  'ban-kiem-diem': hub.steps.reviews, 'tap-the': hub.steps.collective, 'hoi-nghi': hub.steps.conference, 'phieu-kin': hub.steps.ballots,
  'in-phieu': words.paper.title, 'bon-tot': fourGood.title,
  'kiem-phieu': hub.steps.tally, 'de-nghi': hub.steps.proposals, 'tham-dinh': words.classes.titles.appraisals, 'quyet-dinh': hub.steps.decisions,
}
const ofCell: readonly Section[] = ['ban-kiem-diem', 'tap-the', 'hoi-nghi', 'phieu-kin', 'in-phieu', 'kiem-phieu', 'de-nghi', 'quyet-dinh', 'bon-tot']
const ofSuperior: readonly Section[] = ['ban-kiem-diem', 'tap-the', 'tham-dinh', 'quyet-dinh', 'bon-tot']

/** Where one may go within a cell's year: its leaders along its steps, its superior to what they decide. */
export const Sections = ({ base, at, superior }: Readonly<{ base: string; at: Section; superior: boolean }>) => (
  <Ways label={words.sections} at={`${base}/${at}`} ways={(superior ? ofSuperior : ofCell).map((one) => ({ to: `${base}/${one}`, name: names[one] }))} />
)
