import { expect, test } from 'vitest'
import { at, sources } from './sources.ts'

const listens = /getUserMedia|MediaRecorder|SpeechRecognition|AudioContext/
test('no page asks for a microphone: dictation is the keyboard’s own, and nothing here hears or records', () => {
  const heard = sources.filter(({ owner }) => owner === 'packages/web').flatMap((source) => (listens.test(source.text) ? [at(source, source.text.search(listens))] : []))
  expect(heard).toEqual([])
})

test('where the pages are served, in the cloud and on one machine, the browser is told to refuse the microphone', () => {
  const policies = ['infra/src/web.ts', 'packages/local-cloud/src/gateway/web.ts'].map((path) => sources.find((source) => source.path === path)?.text ?? '')
  for (const text of policies) expect(text).toContain('microphone=()')
})
