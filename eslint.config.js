import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const noAs = {
  selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
  message: 'Parse or narrow instead of asserting (house rule: no `as` outside tests).',
}

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', 'cdk.out/**', '.data/**', '**/*.mjs', '**/*.js'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-redeclare': 'off',
      // Hono's subclasses of its own class confuse this rule.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-redeclare': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-irregular-whitespace': 'error',
      complexity: ['error', 8],
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 250, skipBlankLines: false }],
    },
  },
  { files: ['packages/*/src/**', 'services/*/src/**', 'infra/src/**'], ignores: ['packages/testing/**', 'packages/toolchain/**'], rules: { 'no-restricted-syntax': ['error', noAs] } },
  { files: ['packages/web/src/**'], rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'react', importNames: ['lazy'], message: 'Use `page` of router/page.ts: what React loads lazily and did not come once never comes.' }] }] } },
  // `hono/aws-lambda` is deprecated in favour of `@hono/aws-lambda`, which the registry does not serve yet.
  { files: ['packages/service-kit/src/lambda.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  { files: ['**/test/**', 'packages/testing/**'], rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-return': 'off', '@typescript-eslint/no-unsafe-call': 'off', complexity: 'off' } },
)
