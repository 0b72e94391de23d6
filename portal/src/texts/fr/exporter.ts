const exporter = {
  title: 'Mes exports',
  lead: 'Les fichiers que vous avez demandés. Chacun est gardé un temps, puis effacé ; ce que vous pouviez lire alors est ce qu’il contient.',
  refresh: 'Actualiser',
  of: 'Lignes de',
  format: 'Format',
  asked: 'Demandé',
  asOf: 'Tel qu’à',
  file: 'Fichier',
  kept: 'Gardé jusqu’à',
  none: 'Aucun export.',
  noneHelp: 'Chaque liste a son bouton « Exporter les résultats » ; ce que vous y demandez se retrouve ici.',
} as const
export default exporter
