import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { draftOf, dropDraft, keepDraft, type Draft } from './draft.ts'
import { send, type Save, type Sent, type Standing, type Written } from './send.ts'

/** How long after the last key a text is sent, and how often what waits is tried again, in ms. */
const PAUSE = 1500
const AGAIN = 10_000
export type Saving = 'saved' | 'saving' | 'device'
export type Place = Readonly<{ id: string; by: string; loaded: Standing; save: Save }>

/** A text that saves itself: every key is kept on this machine, a pause sends it, what failed goes with the network; where another device wrote meanwhile, both texts are shown. */
export function useWriting({ id, by, loaded, save }: Place) {
  const [written, setWritten] = useState<Written>(loaded)
  const [saving, setSaving] = useState<Saving>('saved')
  const [theirs, setTheirs] = useState<Standing>()
  const [wrong, setWrong] = useState<string>()
  const draft = useRef<Draft>(undefined)
  const version = useRef(loaded.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flight = useRef<Promise<void>>(undefined)

  async function taken(standing: Standing, was: Draft): Promise<void> {
    version.current = standing.version
    const next = draft.current
    if (next && next.key !== was.key) {
      draft.current = { ...next, version: standing.version }
      return plan()
    }
    draft.current = undefined
    await dropDraft(id)
    setSaving('saved')
  }
  async function settle(sent: Sent, was: Draft): Promise<void> {
    switch (sent.is) {
      case 'waits': return setSaving('device')
      case 'conflict': return setTheirs(sent.theirs)
      case 'refused': return setWrong(sent.words)
      case 'taken': return taken(sent.standing, was)
    }
  }
  async function sendNow(now: Draft): Promise<void> {
    setSaving('saving')
    await settle(await send(save, now), now)
  }
  /** Sends what waits; done when the answer is there. True when the server has all of it. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer.current)
    await flight.current
    if (draft.current) {
      flight.current = sendNow(draft.current)
      await flight.current
      flight.current = undefined
    }
    return draft.current === undefined
  }
  function plan(): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE)
  }
  function change(next: Written, from = draft.current?.version ?? version.current): void {
    setWritten(next)
    setWrong(undefined)
    setSaving('device')
    draft.current = { by, text: next.text.normalize('NFC'), selfClass: next.selfClass, version: from, key: crypto.randomUUID() }
    void keepDraft(id, draft.current)
    plan()
  }
  function choose(mine: boolean): void {
    if (!theirs) return
    setTheirs(undefined)
    version.current = theirs.version
    if (mine) return change(written, theirs.version)
    draft.current = undefined
    void dropDraft(id)
    setWritten(theirs)
    setSaving('saved')
  }

  const again = useEffectEvent(() => { if (draft.current && !theirs) void flush() })
  const open = useEffectEvent(async () => {
    const left = await draftOf(id, by)
    if (!left || draft.current) return
    draft.current = left
    setWritten({ text: left.text, selfClass: left.selfClass })
    await flush()
  })
  useEffect(() => {
    void open()
    const go = () => again()
    const tries = setInterval(go, AGAIN)
    window.addEventListener('online', go)
    return () => {
      clearInterval(tries)
      window.removeEventListener('online', go)
    }
  }, [])
  return { written, saving, theirs, wrong, change, choose, flush }
}
export type Writing = ReturnType<typeof useWriting>
