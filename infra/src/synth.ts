import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { except } from './exceptions.ts'
import { NenNep } from './stack.ts'
import type { ServiceSpec } from './services.ts'

const root = join(import.meta.dirname, '../..')

/** Where things are, when not at their usual places under the project's top folder. */
export type Places = Readonly<{ outdir?: string; bundles?: string; site?: string; services?: readonly ServiceSpec[] }>

// Asset paths let the one-machine edition find the bundles; the flag lets access logs arrive by bucket policy instead of object ACLs.
const context = { 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:enable-path-metadata': false, '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true }

/** The app as `cdk` and the one-machine edition see it: one stack, no look-ups, asset paths kept in the template. */
export function buildApp({ outdir = join(root, 'cdk.out'), bundles = join(root, 'dist'), site = join(root, 'packages/web/dist'), services }: Places = {}): App {
  const app = new App({ outdir, analyticsReporting: false, context })
  const region: unknown = app.node.tryGetContext('region')
  const stack = new NenNep(app, 'NenNep', {
    bundles,
    ...(existsSync(join(site, 'index.html')) ? { site } : {}),
    ...(services ? { services } : {}),
    env: { region: typeof region === 'string' ? region : 'ap-southeast-1' },
  })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  except(stack)
  return app
}

/** Writes `cdk.out`: the template `NenNep.template.json` and, beside it, the bundles as asset folders. Needs neither network nor credentials. */
export const synth = (places: Places = {}) => buildApp(places).synth()
