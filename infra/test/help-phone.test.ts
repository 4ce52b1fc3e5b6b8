import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { siteIn } from '../src/deployed.ts'
import { services } from '../src/services.ts'
import { synthesise } from './synthesise.ts'

const before = process.env['CDK_CONTEXT_JSON']
afterEach(() => {
  if (before === undefined) delete process.env['CDK_CONTEXT_JSON']
  else process.env['CDK_CONTEXT_JSON'] = before
})
/** What the template puts out where the CDK command hands over this context. */
async function outputsWith(context: Record<string, unknown>) {
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify(context)
  const { template, outdir } = await synthesise(services, { checks: false })
  rmSync(dirname(outdir), { recursive: true, force: true })
  return template.Outputs
}
const given = { Region: 'ap-southeast-1', SiteUrl: 'https://nen-nep.example', SiteBucket: 'site', Issuer: 'https://issuer.example', ClientId: 'web' }

it('The number for help goes from the context into the outputs, and from there to the browser; without one nothing does', async () => {
  expect(await outputsWith({ helpPhone: '028 3822 1234' })).toMatchObject({ HelpPhone: { Value: '028 3822 1234' } })
  expect(Object.keys(await outputsWith({ helpPhone: '' }))).not.toContain('HelpPhone')
  expect(siteIn({ NenNep: { ...given, HelpPhone: '028 3822 1234' } }).config).toEqual({ issuer: 'https://issuer.example', clientId: 'web', help: '028 3822 1234' })
  expect(siteIn({ NenNep: given }).config).toEqual({ issuer: 'https://issuer.example', clientId: 'web' })
})

it.each([['letters', 'gọi Hà'], ['too few digits', '123'], ['no text', 842838221234]])('A number for help of %s is refused before anything is written, by its name', async (_, helpPhone) => {
  await expect(outputsWith({ helpPhone })).rejects.toThrow(/context value helpPhone is .* no phone number\. Write it with digits/)
})
