import js from '@eslint/js'
import graphql from '@graphql-eslint/eslint-plugin'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const domains = ['accueil', 'administration', 'audit', 'delegation', 'examen', 'fiche', 'habilitation', 'raccordementapi']

/** A domain uses of another one what its index offers, and nothing of what is inside. */
const apart = domains.map((domain) => ({
  files: [`src/${domain}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${domains.filter((it) => it !== domain).join('|')})/`,
            message: 'No domain imports the insides of another: what it offers is in its index.ts.',
          },
        ],
      },
    ],
  },
}))

export default tseslint.config(
  { ignores: ['dist', 'target', '.node', 'src/graphql/generated', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.strict,
  a11y.flatConfigs.strict,
  hooks.configs.flat.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    processor: graphql.processor,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'alert', 'tabpanel'] }],
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A slot of React Aria stands where the label is looked for.
      'jsx-a11y/label-has-associated-control': 'off',
      'no-undef': 'off',
    },
  },
  { files: ['scripts/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: '../docs/schema.graphql', documents: 'src/**/*.{ts,tsx}' } },
    },
    plugins: { '@graphql-eslint': { rules: graphql.rules } },
    rules: {
      '@graphql-eslint/no-anonymous-operations': 'error',
      '@graphql-eslint/no-duplicate-fields': 'error',
      '@graphql-eslint/no-deprecated': 'error',
      '@graphql-eslint/no-unused-fragments': 'off',
      // What the cache knows things by.
      '@graphql-eslint/require-selections': ['error', { fieldName: ['id', 'nodeId', 'siret', 'code', 'login', 'nom', 'utilisateur'] }],
    },
  },
  ...apart,
)
