import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Dashboard, GraphWidget, Metric, TextWidget, type IWidget } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import { sharedImpact } from './messages.vi.ts'
import type { Parameters } from './parameters.ts'
import { pin } from './pin.ts'
import type { Service } from './service.ts'

const minutes = Duration.minutes(5)

/** Who is told, what is drawn, and what may be spent. */
export class Watch extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, { key, parameters }: { key: Key; parameters: Parameters }) {
    super(scope, 'Watch')
    this.topic = pin(new Topic(this, 'Topic', { masterKey: key, enforceSSL: true }), 'AlarmTopic')
    this.topic.addSubscription(new EmailSubscription(parameters.alarmEmail))
    // CloudWatch publishes to the encrypted topic in its own name.
    key.addToResourcePolicy(new PolicyStatement({ principals: [new ServicePrincipal('cloudwatch.amazonaws.com')], actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }))
    const told = (notificationType: string, threshold: number) => ({
      notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'EMAIL', address: parameters.alarmEmail }],
    })
    pin(new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: parameters.monthlyBudget, unit: 'USD' } },
      notificationsWithSubscribers: [told('FORECASTED', 80), told('ACTUAL', 100)],
    }), 'Budget')
  }

  /** What no single service owns: the gateway's own failures, and the mail reputation lines of 5 % and 0.1 % at which SES starts a review, rung just below. */
  shared(alarms: Alarms, api: HttpApi): void {
    const reputation = (metricName: string) => new Metric({ namespace: 'AWS/SES', metricName: `Reputation.${metricName}`, period: Duration.hours(1), statistic: 'Maximum' })
    alarms.when('Gateway5xx', { metric: api.metricServerError({ period: minutes, statistic: 'Sum' }), threshold: 1, impact: sharedImpact.gateway })
    alarms.when('MailBounces', { metric: reputation('BounceRate'), threshold: 0.04, impact: sharedImpact.bounces })
    alarms.when('MailComplaints', { metric: reputation('ComplaintRate'), threshold: 0.0008, impact: sharedImpact.complaints })
  }

  /** One row a service: what people feel, whether facts flow, what waits. */
  dashboard(services: readonly Service[]): void {
    const row = (service: Service): IWidget[] => {
      const { http, relay, audit, events, jobs, eventsQueue, jobsQueue } = service
      const functions = [http, relay, audit, events, jobs].map(({ lambda }) => lambda)
      const graph = (title: string, left: Metric[]) => new GraphWidget({ title, left, width: 8 })
      return [
        new TextWidget({ markdown: `## ${service.node.id}`, width: 24, height: 1 }),
        graph('http: ms (p50, p99)', ['p50', 'p99'].map((statistic) => http.lambda.metricDuration({ statistic, period: minutes }))),
        graph('errors', functions.map((one) => one.metricErrors({ period: minutes }))),
        graph('waiting', [eventsQueue, jobsQueue].flatMap(({ queue, deadLetters }) => [queue, deadLetters].map((one) => one.metricApproximateNumberOfMessagesVisible({ period: minutes })))),
      ]
    }
    pin(new Dashboard(this, 'Board', { dashboardName: 'NenNep', widgets: services.map(row) }), 'Dashboard')
  }
}
