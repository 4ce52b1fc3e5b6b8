import { useCallback } from 'react'
import type { Me } from '../../me/me.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getRecord } from '../api/records.ts'
import { recordId } from '../ids.ts'
import { Back, Help } from '../ui/help.tsx'
import { fullGrades } from '../words.vi.ts'
import { Again } from './again.tsx'
import { Chain } from './chain.tsx'
import { words } from './words.vi.ts'

/** Somebody's own result: the class with its reason once it is published, every step before it, and the way to ask again. */
export default function Result({ me, year }: Readonly<{ me: Me; year: number }>) {
  const id = recordId(year, me.cellId ?? '', me.id)
  const loading = useLoad(useCallback(() => getRecord(id), [id]))
  return (
    <>
      <Back to={`/danh-gia/${year}`} />
      <h1>{words.resultTitle}</h1>
      <Loaded within of={loading} title={words.resultTitle}>
        {({ decided, publishedAt, steps }) => (
          <>
            {publishedAt === undefined ? <p className="note">{words.notYet}</p> : <section className="card now"><p className="big">{decided ? fullGrades[decided.class] : fullGrades.NOT_RATED}</p>{decided?.reason !== undefined && <p>{decided.reason}</p>}</section>}
            <Chain steps={steps} />
            {publishedAt !== undefined && <Again id={id} mine superior={false} changed={loading.refresh} />}
          </>
        )}
      </Loaded>
      <Help says={words.helps} />
    </>
  )
}
