// Deploys the stack to AWS. Words after the command go to `cdk deploy`, such as `--parameters WebUrl=https://…` or `-c region=…`.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { bundleAndSynth } from './synth.ts'
import { inRoot } from './root.ts'
import { node } from './run.ts'

const env = process.env
const named = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI']
const aws = join(homedir(), '.aws')
const signedIn = named.some((name) => env[name]) || (existsSync(aws) && readdirSync(aws).some((file) => file === 'credentials' || file === 'config'))

/** Says why a deploy cannot start, or nothing. */
async function obstacle(): Promise<string | undefined> {
  if (!signedIn) return 'No AWS credentials found. Sign in first (`aws sso login` or AWS_PROFILE=…, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), then try again.'
  const missing = (await bundleAndSynth()).filter(({ written }) => !written).map(({ service, entry }) => `services/${service}/src/${entry}.ts`)
  if (missing.length > 0) return `These entry points are not written yet, so there is nothing to deploy for them: ${missing.join(', ')}`
  if (!existsSync(inRoot('packages/web/dist/index.html'))) return 'The web front end is not built: packages/web/dist/index.html is missing.'
  return undefined
}

const why = await obstacle()
if (why !== undefined) {
  console.error(why)
  process.exit(1)
}
const app = `"${process.execPath}" --disable-warning=ExperimentalWarning "${inRoot('infra/src/app.ts')}"`
process.exit(node(['infra/node_modules/aws-cdk/bin/cdk', 'deploy', 'NenNep', '--app', app, '--require-approval', 'never', ...process.argv.slice(2)], { ...env, CDK_DISABLE_CLI_TELEMETRY: 'true' }))
