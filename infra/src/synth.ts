import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { join } from 'node:path'
import { except } from './exceptions.ts'
import { helpPhoneIn } from './help-phone.ts'
import { NenNep } from './stack.ts'
import type { ServiceSpec } from './services.ts'

const root = join(import.meta.dirname, '../..')

/** Where things are, when not at their usual places under the project's top folder. */
export type Places = Readonly<{
  outdir?: string
  bundles?: string
  services?: readonly ServiceSpec[]
  /** Whether CloudFormation's schemas and cdk-nag are asked too (five seconds of seven); the one-machine edition starts without. */
  checks?: boolean
}>

// Asset paths let the one-machine edition find the bundles.
const context = { 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:enable-path-metadata': false }

/** The app as `cdk` and the one-machine edition see it: one stack, no look-ups, asset paths kept in the template. */
export function buildApp({ outdir = join(root, 'cdk.out'), bundles = join(root, 'dist'), services, checks = true }: Places = {}): App {
  const app = new App({ outdir, analyticsReporting: false, treeMetadata: false, stackTraces: false, builtinCloudFormationValidation: checks, context })
  const region: unknown = app.node.tryGetContext('region')
  const stack = new NenNep(app, 'NenNep', {
    bundles,
    ...(services ? { services } : {}),
    helpPhone: helpPhoneIn(app.node.tryGetContext('helpPhone')),
    env: { region: typeof region === 'string' ? region : 'ap-southeast-1' },
  })
  if (checks) Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  except(stack)
  return app
}

/** Writes `cdk.out`: the template `NenNep.template.json` and, beside it, the bundles as asset folders. Needs neither network nor credentials. */
export const synth = (places: Places = {}) => buildApp(places).synth()
