import { bucketFiles } from '@nen-nep/service-kit'
import { freshBucket } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let bucket: Awaited<ReturnType<typeof freshBucket>>
beforeAll(async () => { bucket = await freshBucket() })
afterAll(() => bucket.stop())

describe('a file', () => {
  test.each(['rosters/org_a/3.json', 'uploads/danh sách đảng viên (2).xlsx', "uploads/a+b&c=d#e?f'g!*.csv", 'uploads/100%.txt'])('named %s goes to a signed address and comes back byte for byte', async (key) => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => index % 256)
    const put = await fetch(await bucket.files.uploadUrl(key), { method: 'PUT', body: bytes })
    expect(put.status).toBe(200)
    expect(new Uint8Array(await (await bucket.files.open(key))!.arrayBuffer())).toEqual(bytes)
  })
  test('is written and read as JSON by the services themselves', async () => {
    await bucket.files.put('trees/1.json', JSON.stringify({ version: 1, name: 'Đảng bộ' }), 'application/json')
    expect(await bucket.files.json('trees/1.json')).toEqual({ version: 1, name: 'Đảng bộ' })
  })
  test('that is not there is nothing to open, and a defect to whoever counted on it', async () => {
    expect(await bucket.files.open('trees/none.json')).toBeUndefined()
    await expect(bucket.files.json('trees/none.json')).rejects.toThrow('the file is not there')
  })
  test('is handed to a person under the name they know, in their letters', async () => {
    await bucket.files.put('errors/1.xlsx', 'x', 'text/plain')
    const address = await bucket.files.downloadUrl('errors/1.xlsx', 'Lỗi nhập "tháng 11".xlsx')
    const disposition = new URL(address).searchParams.get('response-content-disposition')
    expect(disposition).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('Lỗi nhập "tháng 11".xlsx')}`)
    expect(disposition).not.toMatch(/[^\x20-\x7e]/)
    expect((await fetch(address)).status).toBe(200)
  })
})

describe('a signed address', () => {
  const env = { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1', AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  test('is good for a quarter of an hour, for one method and one file', async () => {
    const of = async (address: Promise<string>) => new URL(await address).searchParams
    const files = bucketFiles('files', env)
    const put = await of(files.uploadUrl('uploads/a'))
    expect(put.get('X-Amz-Expires')).toBe('900')
    const signatures = await Promise.all([files.uploadUrl('uploads/a'), files.uploadUrl('uploads/b'), files.downloadUrl('uploads/a', 'a')].map(async (one) => (await of(one)).get('X-Amz-Signature')))
    expect(new Set(signatures).size).toBe(3)
  })
  test('carries the session of a function that has one, and never its secret', async () => {
    const address = await bucketFiles('files', { ...env, AWS_SECRET_ACCESS_KEY: 'very-secret', AWS_SESSION_TOKEN: 'a+session/token=' }).uploadUrl('uploads/a')
    expect(new URL(address).searchParams.get('X-Amz-Security-Token')).toBe('a+session/token=')
    expect(address).not.toContain('very-secret')
  })
  test('names the bucket as host where no endpoint is set', async () => {
    const address = await bucketFiles('files', { AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }).uploadUrl('uploads/a')
    expect(new URL(address).host).toBe('files.s3.ap-southeast-1.amazonaws.com')
  })
})
