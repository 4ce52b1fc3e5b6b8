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
function ByVote({ id, cellId, value, onChoose, wrong }: Readonly<{ id: string; cellId: string; value: string; onChoose: (value: string) => void; wrong: string | undefined }>) {
  const loading = useLoad(useCallback(() => passedVotes(cellId), [cellId]))
  return (
    <Loaded within of={loading} title={words.vote}>
      {(votes) => (votes.length === 0 ? <p className="note">{words.noVote}</p> : <SelectField id={`bq-${id}`} label={words.vote} hint={words.voteHint} wrong={wrong} value={value} onType={onChoose} options={votes} />)}
    </Loaded>
  )
}

type Props = Readonly<{ one: Limitation; me: Me; evidence: readonly string[]; again: () => void }>

/** The cell accepts that a limitation is mended, with the evidence that was sent: by a vote it took, or by the word of its chair, never of whoever mends it. */
export function Close({ one: { id, ownerId }, me, evidence, again }: Props) {
  const [how, setHow] = useState<How>(ownerId === me.id ? 'VOTE' : 'CHAIR')
  const [vote, setVote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, wrong, run } = useDo()
  const lacksVote = how === 'VOTE' && vote === ''
  const go = () => {
    setTried(true)
    if (evidence.length > 0 && !lacksVote) run(async (key) => {
      await asMe((token) => closeLimitation(token, id, { evidence, ...(how === 'VOTE' ? { how, ...voteOf(vote) } : { how }) }, key))
      again()
    })
  }
  const lacking = evidence.length === 0 ? words.evidenceMissing : lacksVote ? words.voteMissing : undefined
  return (
    <>
      <p className="hint">{evidence.length === 0 ? words.closeHint : words.along(evidence.length)}</p>
      <Choices id={`cn-${id}`} legend={words.how} options={hows} value={how} onChoose={setHow} />
      {how === 'VOTE' && <ByVote id={id} cellId={me.cellId ?? ''} value={vote} onChoose={setVote} wrong={tried && lacksVote ? words.voteMissing : undefined} />}
      <Wrong words={tried && lacking !== undefined ? lacking : wrong} />
      <button type="button" className="button second" aria-disabled={busy} onClick={go}>{words.close}</button>
    </>
  )
}
