package fr.raccordement.query.habilitation;

import static fr.raccordement.api.habilitation.query.HabilitationStatus.ACCORDEE;
import static fr.raccordement.api.habilitation.query.HabilitationStatus.DEMANDEE;
import static fr.raccordement.api.habilitation.query.HabilitationStatus.REFUSEE;
import static fr.raccordement.api.habilitation.query.HabilitationStatus.RETIREE;
import static fr.raccordement.api.habilitation.query.RattachementStatus.DESACTIVE;
import static fr.raccordement.api.habilitation.query.RattachementStatus.EN_COURS_DE_VALIDATION;
import static fr.raccordement.api.habilitation.query.RattachementStatus.REFUSE;
import static fr.raccordement.api.habilitation.query.RattachementStatus.SUPPRIME;
import static fr.raccordement.api.habilitation.query.RattachementStatus.VALIDE;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.*;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** One step of the fold, from nothing at the first event. */
final class RattachementFold {

    private RattachementFold() {}

    static RattachementState after(
            @Nullable RattachementState before, DomainEventMessage<?> message) {
        return after(
                before,
                (HabilitationEvent) message.getPayload(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    static RattachementState after(
            @Nullable RattachementState before, HabilitationEvent event, Instant at, long version) {
        var instant = at.truncatedTo(ChronoUnit.MILLIS);
        var state = before == null ? RattachementState.none(event, instant) : before;
        return evolve(state, event, instant).at(version, instant);
    }

    private static RattachementState evolve(
            RattachementState state, HabilitationEvent event, Instant at) {
        return switch (event) {
            case RattachementRequested _ -> state.stands(EN_COURS_DE_VALIDATION, null, at);
            case RattachementValidated _, RattachementReactivated _ ->
                    state.stands(VALIDE, null, at);
            case RattachementRefused it -> state.stands(REFUSE, it.motif(), at);
            case RattachementDeactivated it -> state.stands(DESACTIVE, it.motif(), at);
            case RattachementRemoved it ->
                    state.stands(SUPPRIME, it.motif(), at)
                            .principal(false)
                            .profils(profil -> profil.removed(it.motif(), at));
            case HabilitationRequested it -> state.stands(it.profil(), DEMANDEE, null, at);
            case HabilitationGranted it -> state.stands(it.profil(), ACCORDEE, null, at);
            case HabilitationRefused it -> state.stands(it.profil(), REFUSEE, it.motif(), at);
            case HabilitationRevoked it -> state.stands(it.profil(), RETIREE, it.motif(), at);
            case GestionnairePrincipalNamed it -> named(state, it.profils(), at);
            case GestionnairePrincipalRelieved _ -> state.principal(false);
        };
    }

    /** A principal manager holds the profiles named and no others. */
    private static RattachementState named(
            RattachementState state, Collection<Profil> named, Instant at) {
        var result =
                state.stands(VALIDE, null, at)
                        .principal(true)
                        .profils(
                                it ->
                                        it.held() && !named.contains(it.profil())
                                                ? it.in(RETIREE, null, at)
                                                : it);
        for (var profil : named) {
            result = result.stands(profil, ACCORDEE, null, at);
        }
        return result;
    }
}
