import { S3Client } from '@aws-sdk/client-s3'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { publish } from './publish.ts'

const Outputs = v.object({ NenNep: v.object({ Region: v.string(), SiteUrl: v.string(), SiteBucket: v.string(), Issuer: v.string(), ClientId: v.string(), HelpPhone: v.optional(v.string()) }) })

/** Where the site is by a stack's outputs, and what its browsers must know. */
export function siteIn(outputs: unknown) {
  const { NenNep: { Region, SiteUrl, SiteBucket, Issuer, ClientId, HelpPhone } } = v.parse(Outputs, outputs)
  return { region: Region, url: SiteUrl, bucket: SiteBucket, config: { issuer: Issuer, clientId: ClientId, ...(HelpPhone === undefined ? {} : { help: HelpPhone }) } }
}

/** Publishes the built front end to where a deploy, by its outputs file, has just put the stack; answers how many files and the site's address. */
export async function publishSite({ outputs, site }: { outputs: string; site: string }): Promise<{ files: number; url: string }> {
  const { region, url, bucket, config } = siteIn(JSON.parse(await readFile(outputs, 'utf8')))
  const files = await publish({ site, bucket, config, client: new S3Client({ region }) })
  return { files, url }
}
