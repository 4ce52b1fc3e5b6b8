import { civilOf } from '../time.ts'
import { officeWords as words } from './words.vi.ts'

const BACK = 5
export const thisYear = () => civilOf(Date.now()).year
/** This year or one of the last few. */
export const YearField = ({ year, onYear }: Readonly<{ year: number; onYear: (year: number) => void }>) => (
  <div className="field narrow"><label className="label" htmlFor="nam">{words.year}</label><select id="nam" value={year} onChange={(event) => onYear(Number(event.target.value))}>{Array.from({ length: BACK }, (_, index) => thisYear() - index).map((one) => <option key={one}>{one}</option>)}</select></div>
)
