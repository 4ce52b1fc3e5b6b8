import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { pin } from './pin.ts'

/** One sentence each, for whoever is woken: who is hurt when requests fail, facts stay unpublished, writes stay out of the audit log, reactions or jobs are given up. */
export type AlarmImpact = Readonly<{ requests: string; facts: string; audit: string; reactions: string; jobs: string }>
type Watched = Readonly<{ metric: IMetric; threshold: number; impact: string }>

/** The service's alarms' common home: each needs the sentence that becomes its description, and tells the same topic. */
export class Alarms extends Construct {
  private readonly topic: ITopic
  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id)
    this.topic = topic
  }

  /** Rings when the metric reaches the threshold in one period; a metric that says nothing is well. */
  when(id: string, { metric, threshold, impact }: Watched): Alarm {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: impact,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    return pin(alarm, `${id}Alarm`)
  }

  /** A single message that was given up is already someone's missing invitation. */
  deadLetters(id: string, queue: IQueue, impact: string): Alarm {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' })
    return this.when(id, { metric, threshold: 1, impact })
  }

  /** Streams keep records for 24 hours; fifteen minutes of lag leaves time to act (design §6). */
  iteratorAge(id: string, relay: IFunction, impact: string): Alarm {
    const metric = relay.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' })
    return this.when(`${id}Lag`, { metric, threshold: Duration.minutes(15).toMilliseconds(), impact })
  }

  errors(id: string, target: IFunction, impact: string): Alarm {
    return this.when(`${id}Errors`, { metric: target.metricErrors({ period: Duration.minutes(5) }), threshold: 1, impact })
  }
}
