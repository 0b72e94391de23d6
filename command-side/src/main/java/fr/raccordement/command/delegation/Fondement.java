package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.command.fiche.FicheConnue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation rests on, as it stands at one moment (D-150).
 *
 * @param fiche the fiche of the third party; null where there is none, or it was thrown away
 * @param tiers the third party
 * @param entite the public structure
 */
record Fondement(@Nullable FicheConnue fiche, Activite tiers, Activite entite) {

    /** Whether nothing will ever be received through it again. */
    boolean gone() {
        return fiche == null;
    }

    /**
     * Why nobody receives at an instant, where this was to last; empty where somebody may.
     *
     * @param begun whether the delegation has been active, so that the period has to have begun;
     *     one that has not waits for that
     */
    Optional<Interruption> at(Instant now, boolean begun) {
        if (fiche == null || fiche.closed()) {
            return Optional.of(closure());
        }
        if (!tiers.active()) {
            return Optional.of(of(CauseDeSuspension.TIERS_INACTIF, tiers));
        }
        if (!entite.active()) {
            return Optional.of(of(CauseDeSuspension.ENTITE_INACTIVE, entite));
        }
        return period(now, begun);
    }

    /** What was not in use for a while after an instant, in use again or not. */
    Optional<Interruption> since(Instant instant) {
        if (fiche != null && fiche.closedAt() != null && fiche.closedAt().isAfter(instant)) {
            return Optional.of(closure());
        }
        if (tiers.closedSince(instant)) {
            return Optional.of(of(CauseDeSuspension.TIERS_INACTIF, tiers));
        }
        return entite.closedSince(instant)
                ? Optional.of(of(CauseDeSuspension.ENTITE_INACTIVE, entite))
                : Optional.empty();
    }

    /** Since when the fiche is open, whatever its period; null where it is not. */
    @Nullable Instant activeSince() {
        return fiche == null ? null : fiche.activeSince();
    }

    /** Whether the period has begun at an instant; so it has where none was given. */
    boolean begun(Instant now) {
        var validite = validite();
        return validite == null || !now.isBefore(validite.debut());
    }

    private Optional<Interruption> period(Instant now, boolean begun) {
        var validite = validite();
        if (validite == null || activeSince() == null) {
            return Optional.empty();
        }
        if (!now.isBefore(validite.fin())) {
            return Optional.of(new Interruption(CauseDeSuspension.PERIODE_TERMINEE, null));
        }
        return begun && now.isBefore(validite.debut())
                ? Optional.of(new Interruption(CauseDeSuspension.PERIODE_A_VENIR, null))
                : Optional.empty();
    }

    /** A fiche that is closed once its period is over was closed for that. */
    private Interruption closure() {
        var validite = validite();
        if (fiche == null || fiche.closedAt() == null) {
            return new Interruption(CauseDeSuspension.FICHE_FERMEE, null);
        }
        return validite != null && !fiche.closedAt().isBefore(validite.fin())
                ? new Interruption(CauseDeSuspension.PERIODE_TERMINEE, null)
                : new Interruption(CauseDeSuspension.FICHE_FERMEE, fiche.closedFor());
    }

    private static Interruption of(CauseDeSuspension cause, Activite closed) {
        return new Interruption(cause, closed.closedFor());
    }

    private @Nullable Validite validite() {
        return fiche == null ? null : fiche.validite();
    }
}
