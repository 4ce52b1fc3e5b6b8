// Pictures of the key screens for the documents, taken while the pages' own evening runs on the whole product.
import { inRoot } from './root.ts'
import { runTests } from './vitest.ts'

process.env.WEB_SCREENSHOTS ??= inRoot('docs/screens')
const { failed } = runTests(['test/web/evening.test.ts', ...process.argv.slice(2)])
console.log(process.env.WEB_SCREENSHOTS)
process.exit(failed > 0 ? 1 : 0)
