// A cloud in a process of its own, to be killed: `node serve.ts <folder>` prints its two addresses as one line of JSON.
import { join } from 'node:path'
import { startCloud } from '../src/index.ts'
import { writeTemplate } from './fixture/template.ts'

const [folder = ''] = process.argv.slice(2)
const { url, controlUrl } = await startCloud({ templateDir: writeTemplate(join(folder, 'cdk.out')), dataDir: join(folder, 'data'), port: 0, control: true, controlPort: 0 })
console.log(JSON.stringify({ url, controlUrl }))
