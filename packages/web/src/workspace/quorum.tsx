import { useCallback } from 'react'
import { getCockpit } from '../api/cockpit.ts'
import { langOf } from '../language/theirs.tsx'
import { asMe } from '../sign-in/session.ts'
import { useLoad } from '../use-load.ts'

/** The quorum as the service counts it, with its rule, after what this phone sent; silent without a network. */
export function Quorum({ id, stamp }: Readonly<{ id: string; stamp: number }>) {
  const { state } = useLoad(useCallback(() => (stamp >= 0 ? asMe((token) => getCockpit(token, id)) : Promise.reject(new Error('No count'))), [id, stamp]))
  if (state.is !== 'done') return null
  const { met, sentence } = state.value.quorum
  return <p className={met ? 'note good' : 'note'} role="status" lang={langOf(sentence)}>{sentence}</p>
}
