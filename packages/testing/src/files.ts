import { startFauxqs } from '@nen-nep/local-cloud/engines/fauxqs'
import { bucketFiles, type Files } from '@nen-nep/service-kit'

/** A real bucket of its own for one test file. */
export async function freshBucket(): Promise<{ files: Files; endpoint: string; stop: () => Promise<void> }> {
  const server = await startFauxqs({ port: 0, logger: false })
  server.createBucket('files')
  const endpoint = `http://127.0.0.1:${server.port}`
  const files = bucketFiles('files', { AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' })
  return { files, endpoint, stop: () => server.stop() }
}
