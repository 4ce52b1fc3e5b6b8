import { useEffect, useEffectEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import { writeMinutes, type Minutes } from '../api/sitting.ts'
import { Refused } from '../http/failure.ts'
import { asMe } from '../sign-in/session.ts'
import { draftOf, dropDraft, keepDraft, type Draft } from './draft.ts'

/** How long after the last key a text is sent, in ms. */
const PAUSE = 1500
const Current = v.object({ current: v.object({ text: v.string(), version: v.number() }) })
export type Conflict = Readonly<{ theirs: string; version: number; mine: string }>
export type Saving = 'saved' | 'saving' | 'device'

type Sent = Readonly<{ is: 'taken'; minutes: Minutes } | { is: 'waits' } | { is: 'conflict'; conflict: Conflict } | { is: 'refused'; words: string }>
async function send(id: string, { text, version, key }: Draft): Promise<Sent> {
  try {
    return { is: 'taken', minutes: await asMe((token) => writeMinutes(token, id, { text, version }, key)) }
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 401) return { is: 'waits' }
    const standing = v.safeParse(Current, error.problem)
    if (standing.success) return { is: 'conflict', conflict: { theirs: standing.output.current.text, version: standing.output.current.version, mine: text } }
    return { is: 'refused', words: error.message }
  }
}

/** The text of the minutes: every key is kept on this machine, a pause sends it, what failed is sent again with the network; where somebody changed the same paragraph both texts are shown. */
export function useMinutes(id: string, by: string, minutes: Minutes, onTaken: (minutes: Minutes) => void) {
  const [text, setText] = useState(minutes.text)
  const [saving, setSaving] = useState<Saving>('saved')
  const [conflict, setConflict] = useState<Conflict>()
  const [wrong, setWrong] = useState<string>()
  const draft = useRef<Draft>(undefined)
  const version = useRef(minutes.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)

  async function settle(sent: Sent, was: Draft): Promise<void> {
    if (sent.is === 'waits') return setSaving('device')
    if (sent.is === 'conflict') return setConflict(sent.conflict)
    if (sent.is === 'refused') return setWrong(sent.words)
    version.current = sent.minutes.version
    onTaken(sent.minutes)
    if (draft.current?.key !== was.key) return plan()
    draft.current = undefined
    await dropDraft(id)
    setText(sent.minutes.text)
    setSaving('saved')
  }
  async function flush(): Promise<void> {
    const now = draft.current
    if (!now || busy.current) return
    busy.current = true
    setSaving('saving')
    const sent = await send(id, now)
    busy.current = false
    await settle(sent, now)
  }
  function plan(): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE)
  }
  function type(next: string, from = draft.current?.version ?? version.current): void {
    setText(next)
    setWrong(undefined)
    setSaving('device')
    draft.current = { by, text: next.normalize('NFC'), version: busy.current ? version.current : from, key: crypto.randomUUID() }
    void keepDraft(id, draft.current)
    plan()
  }
  function choose(mine: boolean): void {
    if (!conflict) return
    setConflict(undefined)
    version.current = conflict.version
    if (mine) return type(conflict.mine, conflict.version)
    draft.current = undefined
    void dropDraft(id)
    setText(conflict.theirs)
    setSaving('saved')
  }

  const back = useEffectEvent(() => void flush())
  const open = useEffectEvent(async () => {
    const left = await draftOf(id, by)
    if (!left || draft.current) return
    draft.current = left
    setText(left.text)
    await flush()
  })
  useEffect(() => {
    void open()
    const again = () => back()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [])
  return { text, saving, conflict, wrong, type, choose }
}
