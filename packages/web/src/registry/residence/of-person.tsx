import { useCallback } from 'react'
import { linksOfMember, type Link } from '../../api/registry/residence.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import type { Tree } from '../rights.ts'
import { EndLink } from './end.tsx'
import { RecordLink } from './record.tsx'
import { words } from './words.vi.ts'

type Of = Readonly<{ memberId: string; cellId: string; tree: Tree; keeps: boolean }>
const One = ({ link, tree, keeps, again }: Omit<Of, 'memberId' | 'cellId'> & Readonly<{ link: Link; again: () => void }>) => (
  <li>
    <strong>{words.at(tree.node(link.residenceOrgId)?.name ?? words.unknownCell)}</strong>
    <br /><span className="muted small">{[words.term(dayText(link.from) ?? '', dayText(link.to)), link.letterNo === undefined ? '' : words.letter(link.letterNo), link.isExempt ? words.exempt : ''].filter(Boolean).join(' · ')}</span>
    {link.comments.map(({ year, standing, text }) => <p key={year}><strong>{words.comments(year, words.standings[standing])}</strong><br />{text}</p>)}
    {keeps && link.to === undefined && <EndLink id={link.id} onDone={again} />}
  </li>
)

/** Where somebody lives and what the cell there said of each year; its keepers write down where and until when. */
export function Residence({ memberId, cellId, tree, keeps }: Of) {
  const loading = useLoad(useCallback(() => linksOfMember(memberId), [memberId]))
  return (
    <section className="card" aria-labelledby="cu-tru">
      <h2 id="cu-tru">{words.title}</h2>
      <Loaded within of={loading} title={words.title}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{words.none}</p>}
            <ul className="plain">{items.map((link) => <One key={link.id} link={link} tree={tree} keeps={keeps} again={loading.refresh} />)}</ul>
            {keeps && !items.some(({ to }) => to === undefined) && <details className="help"><summary>{words.record}</summary><RecordLink memberId={memberId} cellId={cellId} tree={tree} onDone={loading.refresh} /></details>}
          </>
        )}
      </Loaded>
    </section>
  )
}
