import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Stack } from 'aws-cdk-lib'
import { pin } from './pin.ts'
import type { Service } from './service.ts'
import { title, type Wiring } from './services.ts'

const words = (name: string) => name.split(/[^a-z0-9]+/i).map(title).join('')

/** Civil time of Vietnam for every schedule: deadlines are days there, wherever the region is. */
export const timeZone = 'Asia/Ho_Chi_Minh'

/** Each schedule calls the service's jobs function with its own name; a call that cannot be made within an hour goes to the dead letters. */
export function addSchedules(service: Service, schedules: Wiring['schedules']): void {
  const named = Object.entries(schedules)
  if (named.length === 0) return
  const { jobs, jobsQueue: { deadLetters } } = service
  const role = new Role(service, 'SchedulerRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(service).account } } }),
  })
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [jobs.lambda.functionArn] }))
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }))
  for (const [name, cron] of named) {
    const id = `${words(name)}Schedule`
    pin(new CfnSchedule(service, id, {
      description: `${service.props.spec.name}: ${name}`,
      scheduleExpression: cron,
      scheduleExpressionTimezone: timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: jobs.lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ schedule: name }),
        deadLetterConfig: { arn: deadLetters.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 5 },
      },
    }), `${service.node.id}${id}`)
  }
}
