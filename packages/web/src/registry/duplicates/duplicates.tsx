import { useCallback, useState } from 'react'
import { listDuplicates, type Half, type Pair } from '../../api/registry/duplicates.ts'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText, fieldText, sexText, standingText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { Facts } from '../parts/facts.tsx'
import { More } from '../parts/more.tsx'
import { usePages } from '../parts/use-pages.ts'
import { loadTree, scopeOf, type Tree } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { Compare } from './compare.tsx'
import { words } from './words.vi.ts'

const factsOf = ({ cellId, status, birthDate, sex, admittedOn, cardNumber, phone }: Half, tree: Tree) => [
  [fieldText('cell'), tree.node(cellId)?.name], [fieldText('status'), standingText(status)], [fieldText('birthDate'), dayText(birthDate)], [fieldText('sex'), sex === undefined ? undefined : sexText(sex)],
  [fieldText('admittedOn'), dayText(admittedOn)], [fieldText('cardNumber'), cardNumber], [fieldText('phone'), phone],
] as const

const Two = ({ pair: { records, why }, tree, onOpen }: Readonly<{ pair: Pair; tree: Tree; onOpen: () => void }>) => (
  <li className="HELD">
    <p>{why.map(({ reason, sentence }) => <span className="tag" key={reason} lang={langOf(sentence)}>{sentence}</span>)}</p>
    <div className="two">{records.map((record) => <div key={record.id}><h2>{record.name}</h2><Facts of={factsOf(record, tree)} /></div>)}</div>
    <p><button type="button" className="button second" onClick={onOpen}>{words.compare}</button></p>
  </li>
)

function Pairs({ me, tree }: Readonly<{ me: Me; tree: Tree }>) {
  const orgId = scopeOf(me)
  const pages = usePages(useCallback((cursor?: string) => listDuplicates(orgId, cursor), [orgId]))
  const [open, setOpen] = useState<Pair>()
  const close = () => {
    setOpen(undefined)
    pages.loading.refresh()
  }
  if (open) return <Compare pair={open} me={me} tree={tree} onBack={close} />
  return (
    <Loaded within of={pages.loading} title={words.title}>
      {() => (
        <>
          {pages.items.length === 0 && <div className="card"><p><strong>{words.none}</strong></p><p className="muted">{words.noneHint}</p></div>}
          {pages.items.length > 0 && <p>{words.how}</p>}
          <ul className="rows">{pages.items.map((pair) => <Two key={`${pair.records[0].id} ${pair.records[1].id}`} pair={pair} tree={tree} onOpen={() => setOpen(pair)} />)}</ul>
          <More pages={pages} />
        </>
      )}
    </Loaded>
  )
}

/** Records that may be of one person: looked at, then found to be two, or made one. */
export default function Duplicates({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(loadTree, []))
  return <><Back to="/dang-vien" words={roomWords.backToPeople} /><h1>{words.title}</h1><Loaded within of={loading} title={words.title}>{(tree) => <Pairs me={me} tree={tree} />}</Loaded></>
}
