import { useCallback, useState } from 'react'
import type { Pair } from '../../api/registry/duplicates.ts'
import { getProfile, type Profile } from '../../api/registry/members.ts'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { keeps, type Tree } from '../rights.ts'
import { Dismiss } from './dismiss.tsx'
import { Merge } from './merge.tsx'
import { words } from './words.vi.ts'

type Way = 'two' | 'one'
function Ways({ me, onChoose }: Readonly<{ me: Me; onChoose: (way: Way) => void }>) {
  const isOfficer = keeps(me) !== undefined
  return (
    <>
      {!isOfficer && <p className="muted">{words.onlyOfficer}</p>}
      <div className="actions">
        <button type="button" className="button second" onClick={() => onChoose('two')}>{words.two}</button>
        {isOfficer && <button type="button" className="button second" onClick={() => onChoose('one')}>{words.one}</button>}
      </div>
    </>
  )
}

const load = async (ids: readonly [string, string]): Promise<readonly [Profile, Profile]> => Promise.all([getProfile(ids[0]), getProfile(ids[1])])

/** Two records whole, and the two things they may turn out to be. */
export function Compare({ pair: { records: [a, b], why }, me, tree, onBack }: Readonly<{ pair: Pair; me: Me; tree: Tree; onBack: () => void }>) {
  const [way, setWay] = useState<Way>()
  const [stale, setStale] = useState(false)
  const loading = useLoad(useCallback(() => load([a.id, b.id]), [a.id, b.id]))
  const renew = () => {
    setStale(true)
    loading.refresh()
  }
  return (
    <>
      <p><button type="button" className="button second" onClick={onBack}>{words.back}</button></p>
      <h2>{a.name} · {b.name}</h2>
      <p lang={langOf(why[0]?.sentence)}>{why.map(({ sentence }) => sentence).join('; ')}.</p>
      {way === undefined && <Ways me={me} onChoose={setWay} />}
      {way === 'two' && <Dismiss ids={[a.id, b.id]} onDone={onBack} />}
      <div role="status">{stale && <p className="note">{words.changed}</p>}</div>
      {way === 'one' && <Loaded within of={loading} title={words.compare}>{(records) => <Merge key={`${records[0].version} ${records[1].version}`} records={records} tree={tree} onStale={renew} onDone={onBack} />}</Loaded>}
    </>
  )
}
