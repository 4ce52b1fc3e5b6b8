import { buildApp } from './synth.ts'

// The CDK command tells where it wants the result; alone, it goes to `cdk.out`.
const { CDK_OUTDIR } = process.env
buildApp(CDK_OUTDIR === undefined ? {} : { outdir: CDK_OUTDIR }).synth()
