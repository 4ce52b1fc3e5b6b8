import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isHelpPhone } from '@nen-nep/infra/help-phone'
import { said } from './messages.vi.ts'
import { root } from './root.ts'

// No server delivers to .example: without `--admin` only whoever reads this machine's own mailbox can be the administrator.
const unnamed = 'quan-tri@nen-nep.example'

/** The first administrator is named once; later starts remember them. */
function administratorOf(dataDir: string, named: string | undefined): string {
  const file = join(dataDir, 'administrator')
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : unnamed
  if (named === undefined) return known
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(file, `${named}\n`)
  return named
}

// What the template's MailDomain is where nobody names another.
const ownDomain = 'nen-nep.example'

/** The key that mails are signed with before they leave, where the SMTP server does not sign them. */
const dkimOf = ({ DKIM_KEY, DKIM_SELECTOR = 'nennep', MAIL_DOMAIN = ownDomain }: NodeJS.ProcessEnv) =>
  DKIM_KEY ? { domain: MAIL_DOMAIN, selector: DKIM_SELECTOR, privateKey: readFileSync(resolve(root, DKIM_KEY), 'utf8') } : undefined

function smtpOf(env: NodeJS.ProcessEnv) {
  const address = env['SMTP_URL']
  if (!address) return undefined
  const { hostname, port, username, password, protocol } = new URL(address)
  const secure = protocol === 'smtps:'
  return { host: hostname, port: Number(port) || (secure ? 465 : 587), secure, ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}), dkim: dkimOf(env) }
}

/** Whom people ring when they are stuck; the pages name nobody's number unless it is set. */
function helpPhoneOf({ HELP_PHONE: given = '' }: NodeJS.ProcessEnv): string | undefined {
  if (given === '') return undefined
  if (!isHelpPhone(given)) throw new Error(said.notAPhone(given))
  return given
}

/** How this start was asked to run: flags `--demo`, `--admin ADDRESS`; PORT, HOST, PUBLIC_URL, DATA_DIR, CONTROL, CONTROL_PORT, MAIL_PORT, MAIL_DOMAIN, MAIL_RATE, SMTP_URL, DKIM_KEY, DKIM_SELECTOR, HELP_PHONE, DYNAMODB_ENDPOINT. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv) {
  const { values } = parseArgs({ args: [...args], options: { demo: { type: 'boolean', default: false }, admin: { type: 'string' } } })
  const dataDir = resolve(root, env['DATA_DIR'] ?? '.data')
  const administrator = administratorOf(dataDir, values.admin)
  return {
    demo: values.demo,
    administrator,
    cloud: {
      dataDir,
      port: Number(env['PORT'] ?? 8080),
      host: env['HOST'] ?? '127.0.0.1',
      publicUrl: env['PUBLIC_URL'],
      control: env['CONTROL'] === '1',
      controlPort: Number(env['CONTROL_PORT'] ?? 8081),
      mailPort: env['MAIL_PORT'] === undefined ? undefined : Number(env['MAIL_PORT']),
      parameters: { Administrator: administrator, ...(env['MAIL_DOMAIN'] ? { MailDomain: env['MAIL_DOMAIN'] } : {}), ...(env['MAIL_RATE'] ? { MailRate: env['MAIL_RATE'] } : {}) },
      dynamodbEndpoint: env['DYNAMODB_ENDPOINT'],
      smtp: smtpOf(env),
      helpPhone: helpPhoneOf(env),
    },
  }
}
