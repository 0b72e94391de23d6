/**
 * Rattachements and habilitations, as they are read, and what they let others read.
 *
 * <p>The fold: {@code RattachementFold}, into {@link
 * fr.raccordement.query.habilitation.RattachementState}. A user and a structure's users: {@code
 * RattachementQueryHandler}. The list: {@code RattachementProjection} into {@code
 * RattachementCollection}; {@code HabilitationListing}. The past: {@code RattachementPast}, {@code
 * RattachementHistory} by {@code RattachementHistoryFold}, {@code RattachementAuditTrail}.
 *
 * <p>What they let others read: {@code StoredHoldings} says what a user holds; {@code
 * EventSourcedReadRights} judges queries by it, {@link
 * fr.raccordement.query.habilitation.FollowerRights} judges updates without asking the store each
 * time, and {@link fr.raccordement.query.habilitation.RightsWatch} ends what a follower may no
 * longer follow.
 */
@NullMarked
package fr.raccordement.query.habilitation;

import org.jspecify.annotations.NullMarked;
