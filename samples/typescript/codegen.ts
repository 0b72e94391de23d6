import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types of the contract and of each operation of src/, checked against it. A running program serves the same at /graphql/schema. */
const config: CodegenConfig = {
  schema: '../../docs/schema.graphql',
  documents: ['src/**/*.ts', '!src/generated/**'],
  importExtension: '.js',
  generates: {
    './src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { ID: 'string', Base64: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
}
export default config
