export { NodePage as default } from './node.tsx'
