import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { resolve, type Scope } from '../src/template/intrinsics.ts'
import { readStack } from '../src/template/stack.ts'
import { wiring } from '../src/template/wiring.ts'
import { readRules } from '../src/bus/rules.ts'
import { resources, writeTemplate } from './fixture/template.ts'
import { newFolder } from './running.ts'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = (changes: Record<string, unknown> = {}) => readStack(writeTemplate(folder, changes), {
  region: 'ap-southeast-1', account: '000000000000', parameters: { WebUrl: 'http://localhost:1' }, issuer: 'http://localhost:1/identity', jwksUri: 'http://127.0.0.1:1/identity/jwks',
  secret: (arn, key) => `value of ${arn}${key}`,
})
const changed = (id: keyof typeof resources, properties: object) => ({ [id]: { ...resources[id], Properties: { ...resources[id].Properties, ...properties } } })

describe('Reading the template', () => {
  it('gives functions the names and addresses of this machine', () => {
    const { functions } = read()
    expect(functions.find(({ id }) => id === 'NotesHttp')?.Environment.Variables).toEqual({
      TABLE: 'NotesTable', BUS: 'notes-bus', FILES: 'Files', WEB_URL: 'http://localhost:1', ISSUER: 'http://localhost:1/identity', JWKS_URI: 'http://127.0.0.1:1/identity/jwks',
      LINK_SECRET: 'value of arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:LinkSecret',
    })
  })
  it('fails loudly on a type that is not known, naming the resource', () => {
    expect(() => read({ Strange: { Type: 'AWS::Kinesis::Stream', Properties: {} } })).toThrow(/Strange is of type AWS::Kinesis::Stream/)
  })
  it('does not stand up what a false condition leaves out', () => {
    const queues = (Condition: string) => read({ Extra: { Type: 'AWS::SQS::Queue', Condition, Properties: {} } }).queues.map(({ id }) => id)
    expect(queues('Always')).toContain('Extra')
    expect(queues('Never')).not.toContain('Extra')
  })
  it.each([
    ['a mapping', changed('NotesStream', { DestinationConfig: {} }), /NotesStream \(AWS::Lambda::EventSourceMapping\).*DestinationConfig/],
    ['a rule’s target', changed('NotesRule', { Targets: [{ Arn: 'arn:aws:x', Id: 'a', SqsParameters: {} }] }), /NotesRule.*Targets\.0\.SqsParameters/],
    ['an integration', changed('Integration', { IntegrationType: 'HTTP_PROXY' }), /Integration .*IntegrationType/],
    ['a bucket that notifies', changed('Files', { NotificationConfiguration: {} }), /Files .*NotificationConfiguration/],
    ['a user pool trigger', changed('Users', { LambdaConfig: { PreSignUp: 'x' } }), /Users .*LambdaConfig\.PreSignUp/],
    ['a runtime', changed('NotesHttp', { Runtime: 'python3.13' }), /NotesHttp .*Runtime/],
  ])('fails loudly on an unknown wiring of %s', (_, changes, message) => {
    expect(() => read(changes)).toThrow(message)
  })
  it('fails loudly on an event source that is neither stream nor queue', () => {
    const stack = read(changed('NotesConsumer', { EventSourceArn: 'arn:aws:kinesis:x:1:stream/s' }))
    expect(() => stack.mappings.map(wiring(stack).sourceOf)).toThrow(/NotesConsumer.*arn:aws:kinesis/)
  })
  it('fails loudly on a rule whose target is neither queue nor bus', () => {
    const stack = read(changed('NotesRule', { Targets: [{ Arn: { 'Fn::GetAtt': ['NotesHttp', 'Arn'] }, Id: 'a' }] }))
    expect(() => readRules(stack, wiring(stack))).toThrow(/NotesRule, whose target must be a queue or a bus/)
  })
  it('fails loudly on an attribute that nobody here has', () => {
    expect(() => read(changed('NotesHttp', { Environment: { Variables: { X: { 'Fn::GetAtt': ['NotesTable', 'Nonsense'] } } } }))).toThrow(/NotesTable has no attribute Nonsense/)
  })
})

describe('Working out references', () => {
  const scope: Scope = {
    ref: (name) => name === 'AWS::Region' ? 'here' : `<${name}>`, attribute: (id, name) => `<${id}.${name}>`, condition: (name) => name === 'Yes', settle: (text) => text.replace('cloud', 'machine'),
  }
  it.each([
    [{ Ref: 'A' }, '<A>'],
    [{ 'Fn::GetAtt': ['A', 'Arn'] }, '<A.Arn>'],
    [{ 'Fn::GetAtt': 'A.Arn' }, '<A.Arn>'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'B' }, 3]] }, 'a/<B>/3'],
    [{ 'Fn::Join': ['', ['in the ', 'cloud']] }, 'in the machine'],
    [{ 'Fn::Sub': 'x-${AWS::Region}-${A.Arn}-${!Kept}' }, 'x-here-<A.Arn>-${Kept}'],
    [{ 'Fn::Sub': ['${One} ${Two}', { One: { Ref: 'A' } }] }, '<A> <Two>'],
    [{ 'Fn::Select': [2, { 'Fn::Split': ['/', 'https://a.vn'] }] }, 'a.vn'],
    [{ 'Fn::If': ['Yes', 'y', { 'Fn::GetAtt': ['Never', 'Asked'] }] }, 'y'],
    [{ 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }] }, true],
    [[{ Condition: { StringEquals: { a: { Ref: 'B' } } } }], [{ Condition: { StringEquals: { a: '<B>' } } }]],
  ])('%j', (value, expected) => {
    expect(resolve(value, scope)).toEqual(expected)
  })
  it('refuses a function it does not know', () => {
    expect(() => resolve({ 'Fn::ImportValue': 'x' }, scope)).toThrow(/Fn::ImportValue cannot be resolved/)
  })
})
