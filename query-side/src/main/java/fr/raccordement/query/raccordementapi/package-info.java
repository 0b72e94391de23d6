/**
 * Connections by API, as they are read.
 *
 * <p>The fold: {@code RaccordementApiFold}, into {@link
 * fr.raccordement.query.raccordementapi.RaccordementApiState} with its {@link
 * fr.raccordement.query.raccordementapi.ApiForm}. One connection: {@code
 * RaccordementApiQueryHandler}, shown by {@code RaccordementApiViewMapper}. The list: {@code
 * RaccordementApiProjection} into {@code RaccordementApiCollection}; {@code RaccordementApiListing}
 * by {@code RaccordementApiSelection} and {@code RaccordementApiSortColumns}, as a file {@code
 * RaccordementApiExport} with {@code RaccordementApiExportColumns}. The past: {@code
 * RaccordementApiPast}, {@code RaccordementApiHistory} by {@code RaccordementApiHistoryFold},
 * {@code RaccordementApiAuditTrail}. Names that look alike: {@code Homonymes}.
 */
@NullMarked
package fr.raccordement.query.raccordementapi;

import org.jspecify.annotations.NullMarked;
