/**
 * Delegations, as both their sides read them.
 *
 * <p>The fold: {@code DelegationFold}, into {@link
 * fr.raccordement.query.delegation.DelegationState}. One delegation: {@code
 * DelegationQueryHandler}, shown to each side in its own words by {@code DelegationViewMapper};
 * what it rests on and waits for: {@code Situations} by {@code Attentes}. The list: {@code
 * DelegationProjection} into {@code DelegationCollection}; {@code DelegationListing}, {@code
 * DelegationSelection}, {@code DelegationSortColumns}; how many: {@code DelegationCounts}. The
 * past: {@code DelegationPast}, {@code DelegationHistory} by {@code DelegationHistoryFold}, {@code
 * DelegationAuditTrail}. Live: {@code DelegationFeed}. As a file: {@code DelegationExport} with
 * {@code DelegationExportColumns}.
 */
@NullMarked
package fr.raccordement.query.delegation;

import org.jspecify.annotations.NullMarked;
