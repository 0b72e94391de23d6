/**
 * Fiches, as they are read.
 *
 * <p><b>Where do I add a field?</b> In this order; in this package the compiler points at each
 * switch over events.
 *
 * <ol>
 *   <li>core-api: its event, in {@link fr.raccordement.api.fiche.event.FicheEvent}, with an example
 *       and its golden file ({@code EventExamples}, {@code events/}); its command.
 *   <li>command-side: {@code Contenu} and {@code Description} hold what is filled in, and decide.
 *   <li>Here, if the author fills it in: {@link fr.raccordement.query.fiche.FicheFormFields}, and
 *       its event in {@link fr.raccordement.query.fiche.FicheForm}. If it is the fiche's own:
 *       {@link fr.raccordement.query.fiche.FicheState}, and its events in {@code FicheFold}.
 *   <li>{@link fr.raccordement.api.fiche.query.FicheView} and {@link
 *       fr.raccordement.api.fiche.query.RevisionView}, filled by {@code FicheViewMapper}. It is
 *       then in the list, in every past, in the history and in the difference.
 *   <li>To filter by it: {@link fr.raccordement.api.fiche.query.FicheFilter}, {@code
 *       FicheSelection}, and an index in {@code FicheCollection}. To order by it: {@link
 *       fr.raccordement.api.fiche.query.FicheOrder}, {@code FicheSortColumns}, and {@link
 *       fr.raccordement.query.fiche.FicheKeys} where it may be missing.
 *   <li>To export it: {@code FicheExportColumns}. Its label in audits: {@link
 *       fr.raccordement.projection.diff.FieldLabels}.
 *   <li>api-graphql: {@code fiche.graphqls}, {@code FicheMutations}, {@code FicheFilterInput}.
 * </ol>
 *
 * <table>
 * <caption>Which file does what</caption>
 * <tr><td>the fold</td><td>{@code FicheFold}, into {@code FicheState}: {@code FicheForm} with
 *     {@code FicheFormFields}, {@code FicheRevision}, {@code FicheKeys}</td></tr>
 * <tr><td>one fiche</td><td>{@code FicheQueryHandler}, {@code FichesById}, shown by {@code
 *     FicheViewMapper}</td></tr>
 * <tr><td>the list</td><td>{@code FicheProjection} into {@code FicheCollection}; {@code
 *     FicheListing}, {@code FicheSelection}, {@code FicheSortColumns}</td></tr>
 * <tr><td>the past</td><td>{@code FichePast}, {@code FicheDiff}, {@code FicheHistory} by {@code
 *     FicheHistoryFold}; {@code FicheAuditTrail} for auditors</td></tr>
 * <tr><td>live</td><td>{@code FicheStatusFeed}, {@code CertificatExpiryFeed}, {@code
 *     EcheanceFeed}, {@code ConfianceFeed}, {@code FicheHistory}</td></tr>
 * <tr><td>as a file</td><td>{@code FicheExport} with {@code FicheExportColumns}, {@code
 *     FicheHistoryExport}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.query.fiche;

import org.jspecify.annotations.NullMarked;
