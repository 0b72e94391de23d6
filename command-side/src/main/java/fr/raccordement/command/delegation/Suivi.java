package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRequested;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delegation at a moment; the one fold of the aggregate and of the look-ups.
 *
 * @param demande who asks whom
 * @param demandeeLe when it was requested
 * @param etat where it stands
 * @param accepteeLe when it was accepted; null where it was not
 */
record Suivi(
        DelegationRequested demande, Instant demandeeLe, Etat etat, @Nullable Instant accepteeLe) {

    static Suivi after(@Nullable Suivi before, DelegationEvent event, Instant at) {
        if (event instanceof DelegationRequested requested) {
            return new Suivi(requested, at, Etat.DEMANDEE, null);
        }
        var known = Objects.requireNonNull(before);
        return new Suivi(
                known.demande,
                known.demandeeLe,
                Etat.after(event),
                event instanceof DelegationAccepted ? at : known.accepteeLe);
    }
}
