import { useCallback } from 'react'
import { createDifference } from '../../api/registry/differences.ts'
import { go } from '../../router/path.ts'
import { UploadForm, type Sent } from '../import/upload-form.tsx'
import { Back } from '../parts/back.tsx'
import { roomWords } from '../words.vi.ts'
import { words } from './words.vi.ts'

const begin = async (sent: Sent, key: string) => go(`/dang-vien/doi-chieu/${(await createDifference(sent, key)).id}`)

/** Holds a file of the party's database against the registry. */
export default function StartDifference() {
  const onSent = useCallback(begin, [])
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <p>{words.how}</p>
      <UploadForm button={words.send} onSent={onSent} />
    </>
  )
}
