package fr.raccordement.api.delegation.query;

import fr.raccordement.api.delegation.CauseDeSuspension;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That nobody receives for a while by a delegation that was accepted.
 *
 * @param depuis since when
 * @param cause what is not in use
 * @param motif why, in the words of whoever closed it
 */
public record SuspensionView(Instant depuis, CauseDeSuspension cause, @Nullable String motif) {}
