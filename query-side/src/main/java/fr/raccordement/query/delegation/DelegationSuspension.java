package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.SuspensionView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a delegation is suspended; public for the codec alone.
 *
 * @param depuis since when
 * @param cause what it rests on is not in use
 * @param motif what was said by whoever closed that
 * @param avant where the delegation stood, and will again
 */
public record DelegationSuspension(
        Instant depuis, CauseDeSuspension cause, @Nullable String motif, DelegationStatus avant) {

    SuspensionView view() {
        return new SuspensionView(depuis, cause, motif);
    }
}
