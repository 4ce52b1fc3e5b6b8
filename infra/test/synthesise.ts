import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleAll } from '../src/bundle.ts'
import { synth } from '../src/synth.ts'
import { services, type ServiceSpec, type Wiring } from '../src/services.ts'

export type Properties = Record<string, unknown>
export type Resource = Readonly<{ Type: string; Properties: Properties; DeletionPolicy?: string; UpdateReplacePolicy?: string; Metadata?: Record<string, string> }>
export type Template = Readonly<{ Resources: Record<string, Resource>; Parameters: Record<string, unknown>; Outputs: Record<string, unknown> }>
type Violation = Readonly<{ ruleName: string; violatingConstructs: readonly { constructPath: string }[] }>
export type Report = Readonly<{ pluginReports: readonly { pluginName: string; conclusion: string; violations: readonly Violation[] }[] }>
export type Made = Readonly<{ outdir: string; template: Template; report: Report }>

/** A wiring with something of every kind, beside the services' own. */
export const sampleWiring: Wiring = {
  reactions: { 'roster.changed.v1': {}, 'mail.reported.v1': {} },
  jobs: { 'import.requested.v1': {} },
  schedules: { 'remind-deadlines': 'cron(0 7 * * ? *)', 'roll-up': 'cron(30 1 * * ? *)' },
}
export const sampled = (): ServiceSpec[] => services.map((spec) => ({ ...spec, wiring: sampleWiring }))

/** Bundles nothing (every entry point is a stand-in) and synthesises into a folder of its own. */
export async function synthesise(specs: readonly ServiceSpec[] = services, { checks = true } = {}): Promise<Made> {
  const home = mkdtempSync(join(tmpdir(), 'stack-'))
  const bundles = join(home, 'dist')
  const outdir = join(home, 'cdk.out')
  await bundleAll({ from: join(home, 'none'), outdir: bundles })
  synth({ outdir, bundles, services: specs, checks })
  const read = (name: string): unknown => JSON.parse(readFileSync(join(outdir, name), 'utf8'))
  return { outdir, template: read('NenNep.template.json') as Template, report: checks ? (read('validation-report.json') as Report) : { pluginReports: [] } }
}
