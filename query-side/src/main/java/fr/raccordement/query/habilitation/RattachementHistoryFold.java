package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.HabilitationRefused;
import fr.raccordement.api.habilitation.event.HabilitationRequested;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one rattachement into history entries; an event about one profile has the
 * status of that profile.
 */
final class RattachementHistoryFold extends HistoryFold<RattachementState> {

    RattachementHistoryFold() {
        super("Habilitation");
    }

    @Override
    protected RattachementState after(
            @Nullable RattachementState before, DomainEventMessage<?> message) {
        return RattachementFold.after(before, message);
    }

    @Override
    protected String id(RattachementState state) {
        return new HabilitationId(state.structure(), state.utilisateur()).name();
    }

    @Override
    protected @Nullable String statut(RattachementState state, DomainEventMessage<?> message) {
        return switch (message.getPayload()) {
            case HabilitationRequested it -> statut(state, it.profil());
            case HabilitationGranted it -> statut(state, it.profil());
            case HabilitationRefused it -> statut(state, it.profil());
            case HabilitationRevoked it -> statut(state, it.profil());
            default -> state.statut().name();
        };
    }

    private static @Nullable String statut(RattachementState state, Profil profil) {
        return state.profil(profil).map(it -> it.statut().name()).orElse(null);
    }
}
