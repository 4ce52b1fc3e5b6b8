import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery, CfnManagedLoginBranding, CfnUserPool, ClientAttributes, FeaturePlan, ManagedLoginVersion, OAuthScope,
  StringAttribute, UserPool, UserPoolOperation, type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Parameters } from './parameters.ts'
import { pin } from './pin.ts'

/** Who someone is: a code by mail or a passkey; never what they may do, which is membership's to say. */
export class Identity extends Construct {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly issuer: string
  readonly loginUrl: string

  constructor(scope: Construct, { webUrl, loginPrefix, mailDomain }: Parameters) {
    super(scope, 'Identity')
    this.pool = pin(new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      // The user name is the member id, which services read from the access token; people type their mail address or card number.
      signInAliases: { username: true, email: true, preferredUsername: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // Written once, when the directory vouches for the person; nobody can edit their way into another member (threat T5).
      customAttributes: { memberId: new StringAttribute({ mutable: false, maxLen: 64 }) },
      featurePlan: FeaturePlan.ESSENTIALS,
      // Cognito demands that password stays in the list; the sign-in page offers the code first.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passwordPolicy: { minLength: 14, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    }), 'Users')
    this.sendFrom(mailDomain)
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`
    const domain = this.pool.addDomain('Login', { cognitoDomain: { domainPrefix: loginPrefix }, managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN })
    this.loginUrl = domain.baseUrl()
    this.client = pin(this.pool.addClient('Web', {
      generateSecret: false,
      // `custom` is the secretary's one-time code; `userPassword` the only flow in which Cognito asks the directory with it after somebody new (decision 63).
      authFlows: { user: true, custom: true, userPassword: true },
      authSessionValidity: Duration.minutes(15),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }).withCustomAttributes('memberId'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${webUrl}/`],
        logoutUrls: [`${webUrl}/`],
      },
    }), 'WebClient')
    new CfnManagedLoginBranding(this, 'Look', { userPoolId: this.pool.userPoolId, clientId: this.client.userPoolClientId, useCognitoProvidedValues: true })
  }

  /** A member whom the pool does not know yet is looked up in membership's directory. */
  askDirectory(lookUp: IFunction): void {
    this.pool.addTrigger(UserPoolOperation.USER_MIGRATION, lookUp)
  }

  /** Somebody may sign in with the one-time code their secretary gave them, as a custom challenge; managed login offers none, so the site's own page asks. */
  askForCodes(challenge: IFunction): void {
    for (const question of [UserPoolOperation.DEFINE_AUTH_CHALLENGE, UserPoolOperation.CREATE_AUTH_CHALLENGE, UserPoolOperation.VERIFY_AUTH_CHALLENGE_RESPONSE]) this.pool.addTrigger(question, challenge)
  }

  /** Codes leave through our own verified domain; Cognito's shared sender stops at 50 mails a day. */
  private sendFrom(domain: string): void {
    const own = this.pool.node.defaultChild
    if (!(own instanceof CfnUserPool)) throw new Error('The user pool has no resource of its own')
    own.emailConfiguration = {
      emailSendingAccount: 'DEVELOPER',
      from: `no-reply@${domain}`,
      sourceArn: Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: domain }),
    }
  }
}
