// Runs one event through a function of membership's jobs bundle, as the one-machine edition does but in a process of its own,
// and prints the megabytes this process took at its highest. Run by import-memory.proof.test.ts.
import { openClock } from '@nen-nep/local-cloud/clock'
import { startSandbox } from '@nen-nep/local-cloud/lambda/sandbox'

const [file = '', environment = '', now = '', event = ''] = process.argv.slice(2)
const sandbox = startSandbox({
  data: { file, handler: 'jobs', name: 'MembershipJobsFunction', memoryMb: 1024, arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:jobs', offset: openClock(new Date(now)).offset },
  environment: JSON.parse(environment), timeoutMs: 900_000, output: (text) => process.stderr.write(text),
})
const told = await sandbox.run(event, 'jobs')
await sandbox.stop()
console.log(JSON.stringify({ told: JSON.parse(told), megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
