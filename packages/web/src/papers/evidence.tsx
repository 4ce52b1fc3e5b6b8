import { useState, type ReactNode } from 'react'
import { upload } from '../api/registry/imports.ts'
import type { Confirmed } from '../office/use-guarded.tsx'
import { SelectField } from '../registry/parts/field.tsx'
import { Field } from '../ui/field.tsx'
import { words } from './words.vi.ts'

/** A file that shows that something was done, sent to the bucket before the word that names it. `complete` says whether what was filled in may go: no file, or a file with its secrecy. */
export function useEvidence(id: string) {
  const [file, setFile] = useState<File>()
  const [classification, setClassification] = useState('')
  const fields: ReactNode = (
    <>
      <Field id={`${id}-tep`} label={words.evidence} hint={words.evidenceHint}>{(told) => <input {...told} type="file" accept="image/*,.pdf,.doc,.docx,.xls,.xlsx" onChange={(event) => setFile(event.target.files?.[0])} />}</Field>
      {file && <SelectField id={`${id}-mat`} label={words.secrecy} hint={words.secrecyHint} value={classification} onType={setClassification} options={words.levels} />}
    </>
  )
  const send = async (key: string, confirmed: Confirmed): Promise<readonly string[]> => (file ? [await upload({ file, classification, secrecyConfirmed: confirmed.secrecyConfirmed === true }, `${key}.file`)] : [])
  return { fields, chosen: file !== undefined, complete: !file || classification !== '', send }
}
