import type { Profile } from '../../api/registry/shapes/members.ts'

const plain = ['name', 'birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'phone', 'email', 'concurrentPost', 'partyTitle', 'note', 'otherNames', 'dossierNumber', 'schooling', 'ceremonyOn'] as const
/** A field in which two records say something else; `here` and `there` as the page shows them. */
export type Differing = Readonly<{ field: string; here: string; there: string }>

const standingOf = ({ cellId, status, flags, hostId }: Profile) => [cellId, status, ...flags, hostId ?? ''].join(' ')
/** Where both records have a value and it is not the same; what only one has is taken without asking. Numbers are masked, so the registry may name one more. */
export function differing(a: Profile, b: Profile, standing: (one: Profile) => string): Differing[] {
  const fields = plain.flatMap((field) => {
    const [here = '', there = ''] = [a[field], b[field]]
    return here !== '' && there !== '' && here !== there ? [{ field, here, there }] : []
  })
  return standingOf(a) === standingOf(b) ? fields : [...fields, { field: 'membership', here: standing(a), there: standing(b) }]
}
