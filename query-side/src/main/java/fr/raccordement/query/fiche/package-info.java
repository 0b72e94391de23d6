/**
 * Fiches, as they are read.
 *
 * <p><b>Where do I add a field?</b> If the author fills it in: in {@link
 * fr.raccordement.query.fiche.FicheFormFields}, and its event in {@link
 * fr.raccordement.query.fiche.FicheForm}. If it is the fiche's own: in {@link
 * fr.raccordement.query.fiche.FicheState}, and its events in {@code FicheFold}; the compiler points
 * at each switch. Then in {@code FicheViewMapper}, which shows it. It is then in the list, in every
 * past, in the history and in the difference. To filter by it: {@code FicheSelection}, and an index
 * in {@code FicheCollection}; to order by it: {@link fr.raccordement.query.fiche.FicheKeys} where
 * it may be missing, and {@code FicheSortColumns}; to export it: {@code FicheExportColumns}; its
 * label in audits: {@link fr.raccordement.projection.diff.FieldLabels}.
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
 *     FicheHistory}</td></tr>
 * <tr><td>as a file</td><td>{@code FicheExport} with {@code FicheExportColumns}, {@code
 *     FicheHistoryExport}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.query.fiche;

import org.jspecify.annotations.NullMarked;
