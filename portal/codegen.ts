import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types of the public contract, and of every operation of the portal, checked against it. */
const config: CodegenConfig = {
  schema: '../docs/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/graphql/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    './src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'unmask' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        avoidOptionals: { field: true, inputValue: false },
        scalars: { Base64: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
}
export default config
