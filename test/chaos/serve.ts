// The whole product in a process of its own, to be killed: prints its two addresses as one line of JSON.
import { startCloud } from '@nen-nep/local-cloud'
import { seedWith } from '@nen-nep/toolchain/seed'
import { ADMINISTRATOR } from '../journeys/cloud.ts'

const [templateDir = '', dataDir = '', startAt = '', port = '0', controlPort = '0'] = process.argv.slice(2)
const { url, controlUrl } = await startCloud({
  templateDir, dataDir, startAt: new Date(startAt), port: Number(port), controlPort: Number(controlPort), control: true,
  parameters: { Administrator: ADMINISTRATOR }, seed: seedWith(ADMINISTRATOR), log: (line) => console.error(line),
})
console.log(JSON.stringify({ url, controlUrl }))
