import { Stack } from 'aws-cdk-lib'
import { CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Identity } from './identity.ts'
import { pin } from './pin.ts'
import type { Service } from './service.ts'

// No address, no path, no subject, no query: a line per cast ballot must not say who cast it or in which cell (design §10).
const logged = {
  at: '$context.requestTime', id: '$context.requestId', route: '$context.routeKey', status: '$context.status',
  ms: '$context.responseLatency', error: '$context.error.message', integration: '$context.integrationErrorMessage',
}

/** The HTTP API before the four services. The authorizer turns strangers away early; each service still verifies the token itself. */
export class Api extends Construct {
  readonly http: HttpApi
  private readonly authorizer: HttpJwtAuthorizer

  constructor(scope: Construct, { identity, key }: { identity: Identity; key: IKey }) {
    super(scope, 'Api')
    this.authorizer = new HttpJwtAuthorizer('Members', identity.issuer, { jwtAudience: [identity.client.userPoolClientId] })
    this.http = pin(new HttpApi(this, 'Http', { apiName: 'nen-nep', createDefaultStage: false }), 'HttpApi')
    const log = new LogGroup(this, 'Log', { retention: RetentionDays.THREE_MONTHS, encryptionKey: key })
    pin(new CfnStage(this, 'Stage', {
      apiId: this.http.apiId,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: log.logGroupArn, format: JSON.stringify(logged) },
      defaultRouteSettings: { throttlingBurstLimit: 1000, throttlingRateLimit: 500, detailedMetricsEnabled: true },
    }), 'HttpStage')
  }

  /** `/x` and all below it want a member's token; signed links, the description and the pulse do not. */
  serve(service: Service): void {
    const { name } = service.props.spec
    const integration = new HttpLambdaIntegration(`${service.node.id}Integration`, service.http.lambda, { scopePermissionToRoute: false })
    const route = (path: string, methods: HttpMethod[], authorizer: IHttpRouteAuthorizer) =>
      this.http.addRoutes({ path: `/${name}${path}`, methods, authorizer, integration })
    route('', [HttpMethod.ANY], this.authorizer)
    route('/{rest+}', [HttpMethod.ANY], this.authorizer)
    const open = new HttpNoneAuthorizer()
    route('/public/{rest+}', [HttpMethod.ANY], open)
    route('/openapi.json', [HttpMethod.GET], open)
    route('/health', [HttpMethod.GET], open)
  }

  /** Host name only, for CloudFront's origin. */
  get host(): string {
    return `${this.http.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
  }
}
