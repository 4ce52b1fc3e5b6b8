import { useEffect } from 'react'
import { useLoad } from '../../use-load.ts'

const EVERY = 1200

/** Something that a server works on: asked for again while `isMoving`, so that its progress is seen. */
export function usePolled<T>(load: () => Promise<T>, isMoving: (value: T) => boolean) {
  const loading = useLoad(load)
  const { state, refresh } = loading
  useEffect(() => {
    if (state.is !== 'done' || !isMoving(state.value)) return
    const timer = setTimeout(refresh, EVERY)
    return () => clearTimeout(timer)
  }, [state])
  return loading
}
