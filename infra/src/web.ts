import { CfnCondition, Duration, Fn, Stack } from 'aws-cdk-lib'
import {
  AllowedMethods, CachePolicy, CfnDistribution, Distribution, Function, FunctionCode, FunctionEventType, FunctionRuntime,
  HeadersFrameOption, HeadersReferrerPolicy, OriginRequestPolicy, PriceClass, ResponseHeadersPolicy, ViewerProtocolPolicy, type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Api } from './api.ts'
import type { Files } from './files.ts'
import type { Identity } from './identity.ts'
import type { Parameters } from './parameters.ts'
import { privateBucket } from './bucket.ts'
import { pin } from './pin.ts'

type WebProps = Readonly<{ api: Api; files: Files; identity: Identity; parameters: Parameters; services: readonly string[] }>

// Pages are made in the browser, so any path without a file name is the one page. An error page would also swallow the API's own 404s.
const onePage = `function handler(event) {
  var request = event.request
  if (request.uri.lastIndexOf('.') < request.uri.lastIndexOf('/')) request.uri = '/index.html'
  return request
}`

/** The front end and the API under one address, so that no request crosses origins; only sign-in and file transfer do, and the policy names those two. */
export class Web extends Construct {
  readonly url: string
  /** Where `publish` puts the built front end; the template itself carries no files of it. */
  readonly bucket: IBucket

  constructor(scope: Construct, props: WebProps) {
    super(scope, 'Web')
    const { api, files, services } = props
    this.bucket = privateBucket(this, ['Bucket', 'Site'], { serverAccessLogsBucket: files.log, serverAccessLogsPrefix: 'web/', versioned: true, lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }] })
    const responseHeadersPolicy = this.headers(props)
    const toApi: BehaviorOptions = {
      origin: new HttpOrigin(api.host),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    }
    const rewrite = new Function(this, 'OnePage', { runtime: FunctionRuntime.JS_2_0, code: FunctionCode.fromInline(onePage) })
    const distribution = pin(new Distribution(this, 'Distribution', {
      comment: 'Nen Nep',
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
        responseHeadersPolicy,
      },
      additionalBehaviors: Object.fromEntries(services.flatMap((name) => [[`/${name}`, toApi], [`/${name}/*`, toApi]])),
    }), 'Distribution')
    this.nameIt(distribution, props.parameters)
    this.url = `https://${distribution.distributionDomainName}`
  }

  /** With a certificate the site answers to its own name with TLS 1.2; without one, to CloudFront's. */
  private nameIt(distribution: Distribution, { webUrl, webCertificateArn }: Parameters): void {
    const named = new CfnCondition(this, 'Named', { expression: Fn.conditionNot(Fn.conditionEquals(webCertificateArn, '')) })
    const own = distribution.node.defaultChild
    if (!(own instanceof CfnDistribution)) throw new Error('The distribution has no resource of its own')
    const either = (yes: unknown) => Fn.conditionIf(named.logicalId, yes, { Ref: 'AWS::NoValue' })
    own.addPropertyOverride('DistributionConfig.Aliases', either([Fn.select(2, Fn.split('/', webUrl))]))
    own.addPropertyOverride('DistributionConfig.ViewerCertificate', either({ AcmCertificateArn: webCertificateArn, SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' }))
  }

  private headers({ identity, files }: WebProps): ResponseHeadersPolicy {
    const elsewhere = `${identity.loginUrl} https://cognito-idp.${Stack.of(this).region}.amazonaws.com https://${files.bucket.bucketRegionalDomainName}`
    const contentSecurityPolicy = [
      "default-src 'self'", `connect-src 'self' ${elsewhere}`, "img-src 'self' data: blob:", "style-src 'self'", "script-src 'self'",
      "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", `form-action 'self' ${identity.loginUrl}`,
    ].join('; ')
    const year = Duration.days(365)
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: false },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: year, includeSubdomains: true, override: true },
      },
      customHeadersBehavior: { customHeaders: [{ header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()', override: true }] },
    })
  }
}
