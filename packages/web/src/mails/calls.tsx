import { useCallback, useState } from 'react'
import { getCallList, slipsPath } from '../api/mails.ts'
import { Paper } from '../office/paper.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { whyName, words } from './words.vi.ts'

function List({ occasion }: Readonly<{ occasion: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getCallList(token, occasion)), [occasion]))
  return (
    <Loaded within of={loading} title={words.calls}>
      {({ items }) => (items.length === 0 ? <p className="muted">{words.noCalls}</p> : <ul className="todo">{items.map(({ memberId, name, why, phone }) => <li key={memberId}><span><strong>{name}</strong><br /><span className="muted small">{whyName(why)}</span></span>{phone === undefined ? <span className="muted">{words.noPhone}</span> : /\d{9}/.test(phone) ? <a className="row" href={`tel:${phone}`}>{phone}</a> : <span>{phone}</span>}</li>)}</ul>)}
    </Loaded>
  )
}

/** Whom no mail reaches, on asking, since that it was shown is written down; and their invitations on paper, for the cell's own leaders. */
export function Calls({ occasion, slipsOf }: Readonly<{ occasion: string; slipsOf: string | undefined }>) {
  const [shown, setShown] = useState<'calls' | 'slips'>()
  return (
    <>
      <div className="actions noprint">
        <button type="button" className="button second" aria-expanded={shown === 'calls'} onClick={() => setShown('calls')}>{words.showCalls}</button>
        {slipsOf !== undefined && <button type="button" className="button second" aria-expanded={shown === 'slips'} onClick={() => setShown('slips')}>{words.slips}</button>}
      </div>
      {shown === 'calls' && <><p className="hint">{words.callsHint}</p><List occasion={occasion} /></>}
      {shown === 'slips' && slipsOf !== undefined && <Paper path={slipsPath(slipsOf)} title={words.slips} />}
    </>
  )
}
