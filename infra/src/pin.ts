import { CfnElement } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Gives a resource the logical id that `docs/architecture.md` promises, free of CDK's path hash, so moving a construct in the tree never replaces a table. */
export function pin<T extends IConstruct>(construct: T, logicalId: string): T {
  const own = construct.node.defaultChild ?? construct
  if (!CfnElement.isCfnElement(own)) throw new Error(`${construct.node.path} has no resource of its own to pin`)
  own.overrideLogicalId(logicalId)
  return construct
}
