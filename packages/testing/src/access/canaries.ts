import { finder } from './finder.ts'
import { DECIDE, HANDLE, KEEP, KNOW, PREPARE, RECORD, REGISTER, SEE, isAmong, type About, type Actor, type Parents, type Who } from './who.ts'

/** Who may ever read what a kind of canary stands for, whatever the operation (domain.md §10). Numbers and addresses: nobody, unless an operation reveals them by name. */
export const readers = {
  name: [...SEE, 'self'],
  citizenId: [...KEEP, 'self'],
  cardNumber: [...KEEP, 'self'],
  phone: [...KEEP, 'self'],
  email: [...KEEP, 'self'],
  note: [...KEEP, 'self'],
  post: [...KEEP, 'self'],
  absence: [...RECORD, 'self'],
  draft: PREPARE,
  gist: KNOW,
  minutes: KNOW,
  motion: KNOW,
  task: KNOW,
  report: KNOW,
  review: [...HANDLE, 'self'],
  comment: [...HANDLE, 'self'],
  reason: [...HANDLE, 'self'],
  why: [...KEEP, 'self'],
  returned: [...HANDLE, ...DECIDE, 'self'],
  file: REGISTER,
} as const satisfies Readonly<Record<string, readonly Who[]>>
export type Kind = keyof typeof readers
/** A word or number that stands nowhere else in the system, planted in one sensitive place. */
export type Canary = About & Readonly<{ kind: Kind; value: string }>

const digits = (count: number) => Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('')
const letters = (count: number) => Array.from({ length: count }, () => 'bcdghklmnpqrstvx'[Math.floor(Math.random() * 16)]).join('')
const shapes: Readonly<Partial<Record<Kind, () => string>>> = {
  citizenId: () => `0${digits(11)}`,
  cardNumber: () => digits(8),
  phone: () => `09${digits(8)}`,
  // A name of two words that no person bears, in letters that names are written with.
  name: () => `Q${letters(6)} W${letters(6)}`,
}

/** A net of canaries: plants them, and finds them again in any text, also where JSON, URLs or base64 hide them. Those of an earlier run may be there from the start. */
export function aviary(earlier: readonly Canary[] = []) {
  const planted: Canary[] = [...earlier]
  const standingIn = finder(planted)
  return {
    planted: planted as readonly Canary[],
    plant(kind: Kind, about: About): string {
      const value = shapes[kind]?.() ?? `kin${letters(12)}`
      planted.push({ ...about, kind, value })
      return value
    },
    /** Canaries of somebody who has no id yet: they are planted first, and told afterwards whose they are. */
    brood(about: About) {
      const values: string[] = []
      return {
        plant: (kind: Kind): string => {
          const value = this.plant(kind, about)
          values.push(value)
          return value
        },
        of(subject: string): string {
          for (const [index, canary] of planted.entries()) if (values.includes(canary.value)) planted[index] = { ...canary, subject }
          return subject
        },
      }
    },
    /** A canary that came from elsewhere: a value of an imported file, say. */
    note: (canary: Canary): void => void planted.push(canary),
    /** The canaries in a text. */
    found(text: string): Canary[] {
      const found = standingIn(laidOpen(text))
      return planted.filter((_, index) => found.has(index))
    },
  }
}
export type Aviary = ReturnType<typeof aviary>

const base64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g
const decoded = (text: string) => text.replaceAll('+', ' ').replaceAll(/(?:%[0-9a-f]{2})+/gi, (part) => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
})

/** A text with all that is hidden in it: what percent signs write, and what base64 words (cursors, links, tokens) hold. */
export function laidOpen(text: string): string {
  const inside = [...text.matchAll(base64)].map(([word]) => Buffer.from(word, 'base64url').toString()).join('\n')
  return `${text}\n${decoded(text)}\n${inside}`.normalize('NFC').toLowerCase()
}

/** Which of the canaries in a text the caller may not have from an operation that shows only some kinds. */
export const leaks = (found: readonly Canary[], actor: Actor, parents: Parents, shows: readonly Kind[]): Canary[] =>
  found.filter((canary) => !shows.includes(canary.kind) || !isAmong(parents, actor, canary, readers[canary.kind]))
