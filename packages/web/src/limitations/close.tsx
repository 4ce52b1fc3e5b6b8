import { useCallback, useState } from 'react'
import { closeLimitation, type Limitation } from '../api/limitations.ts'
import type { Me } from '../me/me.ts'
import { SelectField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Choices } from '../ui/choices.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { passedVotes, voteOf } from './votes.ts'
import { words } from './words.vi.ts'

type How = 'CHAIR' | 'VOTE'
const hows = (['CHAIR', 'VOTE'] as const).map((value) => ({ value, name: words.hows[value] }))

/** By which vote the cell accepted the remedy: one that passed in a meeting of the last months. */
function ByVote({ id, cellId, value, onChoose, tried }: Readonly<{ id: string; cellId: string; value: string; onChoose: (value: string) => void; tried: boolean }>) {
  const loading = useLoad(useCallback(() => passedVotes(cellId), [cellId]))
  const wrong = tried && value === '' ? words.voteMissing : undefined
  return (
    <Loaded within of={loading} title={words.vote}>
      {(votes) => (votes.length === 0 ? <p className="note">{words.noVote}</p> : <SelectField id={`bq-${id}`} label={words.vote} hint={words.voteHint} wrong={wrong} value={value} onType={onChoose} options={votes} />)}
    </Loaded>
  )
}

/** What is still missing before the cell can accept, in a sentence. */
function lackOf(evidence: readonly string[], how: How, vote: string): string | undefined {
  if (evidence.length === 0) return words.evidenceMissing
  return how === 'VOTE' && vote === '' ? words.voteMissing : undefined
}

type Props = Readonly<{ one: Limitation; me: Me; evidence: readonly string[]; again: () => void }>

/** The cell accepts that a limitation is mended, with the evidence that was sent: by a vote it took, or by the word of its chair, never of whoever mends it. */
export function Close({ one: { id, ownerId }, me, evidence, again }: Props) {
  const [how, setHow] = useState<How>(ownerId === me.id ? 'VOTE' : 'CHAIR')
  const [vote, setVote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, wrong, run } = useDo()
  const lack = lackOf(evidence, how, vote)
  const go = () => {
    setTried(true)
    if (lack === undefined) run(async (key) => {
      await asMe((token) => closeLimitation(token, id, { evidence, ...(how === 'VOTE' ? { how, ...voteOf(vote) } : { how }) }, key))
      again()
    })
  }
  return (
    <>
      <p className="hint">{words.basis(evidence.length)}</p>
      <Choices id={`cn-${id}`} legend={words.how} hint={words.howHint} options={hows} value={how} onChoose={setHow} />
      {how === 'VOTE' && <ByVote id={id} cellId={me.cellId ?? ''} value={vote} onChoose={setVote} tried={tried} />}
      <Wrong words={tried ? (lack ?? wrong) : wrong} />
      <button type="button" className="button second" aria-disabled={busy} onClick={go}>{words.close}</button>
    </>
  )
}
