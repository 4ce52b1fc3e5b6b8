import { useCallback } from 'react'
import { listLines, type Kind, type Line } from '../../api/registry/differences.ts'
import { langOf } from '../../language/theirs.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { dayText, fieldText, valueText } from '../codes.vi.ts'
import { More } from '../parts/more.tsx'
import { Tick } from '../parts/field.tsx'
import { usePages } from '../parts/use-pages.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ id: string; kind: Kind; chosen: readonly number[]; onToggle: (row: number) => void }>
const said = (field: string, value: string | undefined) => (value === undefined ? words.blank : valueText(field, value))

function Item({ line: { row, kind, name, birthDate, cell, fields, messages }, chosen, onToggle }: Readonly<{ line: Line }> & Pick<Props, 'chosen' | 'onToggle'>) {
  const takes = row !== undefined && kind !== 'UNCLEAR'
  return (
    <li className={kind}>
      <div className="headline"><h3>{name}</h3><span className="muted small">{[dayText(birthDate), cell].filter(Boolean).join(' · ')}</span></div>
      <dl className="facts">{fields.flatMap(({ field, here, there }) => [<dt key={field}>{fieldText(field)}</dt>, <dd key={`${field}=`}>{words.both(said(field, there), said(field, here))}</dd>])}</dl>
      {messages.map(({ message }) => <p className="hint" key={message} lang={langOf(message)}>{message}</p>)}
      {takes && <Tick id={`nhan-${row}`} label={words.take} value={chosen.includes(row)} onTick={() => onToggle(row)} />}
    </li>
  )
}

/** The people of one kind, with the values on both sides. */
export function Lines({ id, kind, chosen, onToggle }: Props) {
  const pages = usePages(useCallback((cursor?: string) => listLines(id, kind, cursor), [id, kind]))
  return (
    <section aria-labelledby="cac-dong">
      <h2 id="cac-dong">{words.kinds[kind]}</h2>
      <Loaded within of={pages.loading} title={words.kinds[kind]}>
        {() => (
          <>
            {pages.items.length === 0 && !pages.hasMore && <p className="muted">{words.none}</p>}
            <ul className="rows">{pages.items.map((line) => <Item key={`${line.row ?? ''} ${line.memberId ?? ''}`} line={line} chosen={chosen} onToggle={onToggle} />)}</ul>
            <More pages={pages} />
          </>
        )}
      </Loaded>
    </section>
  )
}
