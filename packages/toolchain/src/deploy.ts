// Builds the web front end, deploys the stack to AWS, then puts the front end into its bucket. Words after the command go to `cdk deploy`,
// such as `--parameters WebUrl=https://…` or `-c region=…`.
import { publishSite } from '@nen-nep/infra/deployed'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from './root.ts'
import { node } from './run.ts'
import { bundleAndSynth } from './synth.ts'
import { buildWeb } from './web.ts'

const outputs = inRoot('node_modules/.cache/stack-outputs.json')
const named = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI']

function signedIn(): boolean {
  const home = join(homedir(), '.aws')
  return named.some((name) => process.env[name]) || (existsSync(home) && readdirSync(home).some((file) => file === 'credentials' || file === 'config'))
}

/** Says why a deploy cannot start, or nothing. */
async function obstacle(): Promise<string | undefined> {
  if (!signedIn()) return 'No AWS credentials found. Sign in first (`aws sso login` and AWS_PROFILE=…, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), then try again.'
  const missing = (await bundleAndSynth()).filter(({ written }) => !written).map(({ service, entry }) => `services/${service}/src/${entry}.ts`)
  if (missing.length > 0) return `These entry points are not written yet, so there is nothing to deploy for them: ${missing.join(', ')}`
  return undefined
}

const why = await obstacle()
if (why !== undefined) {
  console.error(why)
  process.exit(1)
}
const site = buildWeb(() => console.log('Building the web front end.'))
const app = `"${process.execPath}" --disable-warning=ExperimentalWarning "${inRoot('infra/src/app.ts')}"`
const cdk = ['infra/node_modules/aws-cdk/bin/cdk', 'deploy', 'NenNep', '--app', app, '--outputs-file', outputs, ...process.argv.slice(2)]
const status = node(cdk, { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' })
if (status !== 0) process.exit(status)
const { files, url } = await publishSite({ outputs, site })
console.log(`${files} files of the web front end are at ${url}`)
