import { useCallback } from 'react'
import { listRows, type Decision, type Import, type Row, type RowState, type Value } from '../../api/registry/imports.ts'
import { langOf } from '../../language/theirs.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { fieldText, valueText } from '../codes.vi.ts'
import { Choices } from '../../ui/choices.tsx'
import { More } from '../parts/more.tsx'
import { usePages } from '../parts/use-pages.ts'
import { words } from './words.vi.ts'

type Told = Readonly<{ field: string; value: Value }>
const Said = ({ field, value: { state, from, to, perfect } }: Told) => (
  <>
    {from !== undefined && <><span className="from">{valueText(field, from)}</span> </>}
    {to === undefined ? words.unusable : valueText(field, to)}
    {to !== undefined && words.valueStates[state] !== '' && state !== 'NEW' && <> ({words.valueStates[state]})</>}
    {perfect === false && <> <span className="tag">{words.imperfect}</span></>}
  </>
)
/** Kinds of rows of which all is worth reading; of the others what differs or is wrong, and always the cell. */
const whole: readonly RowState[] = ['NEW', 'HELD']
const shownOf = ({ state, values }: Row): Told[] => Object.entries(values).map(([field, value]) => ({ field, value })).filter(({ field, value }) => field !== 'name' && (whole.includes(state) || field === 'cell' || (value.state !== 'SAME' && value.state !== 'NEW')))

type Deciding = Readonly<{ decision: Decision | undefined; onDecide: (decision: Decision) => void }>
function Decide({ row: { row, other }, decision, onDecide }: Deciding & Readonly<{ row: Row }>) {
  const same = other?.memberId
  const options = (['NEW', 'SAME', 'SKIP'] as const).filter((one) => one !== 'SAME' || same !== undefined)
  const choose = (value: string) => {
    const found = options.find((one) => one === value)
    if (found) onDecide({ row, decision: found, ...(found === 'SAME' && same !== undefined ? { memberId: same } : {}) })
  }
  return <Choices id={`dong-${row}`} legend={words.decide(row)} hint={words.decideHint} value={decision?.decision ?? ''} onChoose={choose} options={options.map((value) => ({ value, name: words.decisions[value] }))} />
}

const Item = ({ row, ...deciding }: Deciding & Readonly<{ row: Row }>) => (
  <li className={row.state}>
    <div className="headline"><h3>{row.values['name']?.to ?? '–'}</h3><span className="muted small">{words.row(row.row)}</span></div>
    {row.messages.map(({ message, severity }) => <p key={message} className={severity === 'ERROR' ? 'wrong' : 'hint'} lang={langOf(message)}>{message}</p>)}
    <dl className="facts">{shownOf(row).flatMap(({ field, value }) => [<dt key={field}>{fieldText(field)}</dt>, <dd key={`${field}=`} className={value.state}><Said field={field} value={value} /></dd>])}</dl>
    {row.state === 'HELD' && <Decide row={row} {...deciding} />}
  </li>
)

type Props = Readonly<{ job: Import; state: RowState; decisions: readonly Decision[]; onDecide: (decision: Decision) => void }>
/** The rows of one kind, a page at a time: value by value what the file says, what the record holds, and what is wrong. */
export function Rows({ job: { id }, state, decisions, onDecide }: Props) {
  const pages = usePages(useCallback((cursor?: string) => listRows(id, { state, cursor }), [id, state]))
  return (
    <section aria-labelledby="cac-dong">
      <h2 id="cac-dong">{words.states[state]}</h2>
      <Loaded within of={pages.loading} title={words.states[state]}>
        {() => (
          <>
            {pages.items.length === 0 && !pages.hasMore && <p className="muted">{words.noRows}</p>}
            <ul className="rows">{pages.items.map((row) => <Item key={row.row} row={row} decision={decisions.find((one) => one.row === row.row)} onDecide={onDecide} />)}</ul>
            <More pages={pages} />
          </>
        )}
      </Loaded>
    </section>
  )
}
