// 6 to 20 signs, written as people read it out: 028 3822 1234, 1900.1234, +84 28 3822 1234.
const form = /^(?=.{6,20}$)\+?\d[\d .]*\d$/

/** Whether a deployment's number for help can be shown and dialled as it is written. */
export const isHelpPhone = (text: string) => form.test(text)

/** The number a deployment was given by `-c helpPhone=…` or `cdk.json`; nothing where it was given none. */
export function helpPhoneIn(given: unknown): string | undefined {
  if (given === undefined || given === '') return undefined
  if (typeof given === 'string' && isHelpPhone(given)) return given
  throw new Error(`The context value helpPhone is ${JSON.stringify(given)}, which is no phone number. Write it with digits, spaces, dots and a + in front only, 6 to 20 signs, such as "028 3822 1234"; without one the pages name no number.`)
}
