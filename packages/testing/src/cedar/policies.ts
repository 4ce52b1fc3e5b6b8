import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../policies/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

/** The policies as an auditor reads them, by file. */
export const policyFiles: ReadonlyMap<string, string> = new Map(readdirSync(folder).filter((file) => file.endsWith('.cedar')).sort().map((file) => [file, read(file)]))
/** All policies as one set. */
export const policyText = [...policyFiles.values()].join('\n')
/** What the policies may speak of; Cedar's validator checks them against it. */
export const schemaText = read('schema.cedarschema')
