import type { Me } from '../me/me.ts'
import { seesMails } from '../me/rights.ts'
import { InOffice } from '../office/office.tsx'
import { Files } from './files.tsx'
import { Month } from './month.tsx'
import { words } from './words.vi.ts'

/** The month's report, and the files of the year. */
export default function Reports({ me }: Readonly<{ me: Me }>) {
  return <InOffice me={me} title={words.title} may={seesMails}>{({ orgId }) => <><Month orgId={orgId} /><Files orgId={orgId} /></>}</InOffice>
}
