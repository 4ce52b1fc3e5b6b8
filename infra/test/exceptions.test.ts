import { App, Stack } from 'aws-cdk-lib'
import { describe, expect, it } from 'vitest'
import { except, exceptions } from '../src/exceptions.ts'

describe('An exception from cdk-nag', () => {
  it('has a reason worth reading and speaks of one rule pack', () => {
    for (const { ids, reason } of exceptions) {
      expect(reason.length).toBeGreaterThan(60)
      for (const id of ids) expect(id).toMatch(/^AwsSolutions-[A-Z]+\d+/)
    }
  })

  it('that no longer speaks of anything is refused', () => {
    const gone = { at: /^NenNep\/Gone$/, ids: ['AwsSolutions-S1'], reason: 'It was there once.' }
    expect(() => except(new Stack(new App(), 'NenNep'), [gone])).toThrow('No construct matches the exception AwsSolutions-S1')
  })
})
