package fr.raccordement.query.raccordementapi;

import static fr.raccordement.api.raccordementapi.RaccordementApiStatus.ACTIF;
import static fr.raccordement.api.raccordementapi.RaccordementApiStatus.INACTIF;

import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What each event does to a connection by API. */
final class RaccordementApiFold {

    private RaccordementApiFold() {}

    static RaccordementApiState after(
            @Nullable RaccordementApiState before, DomainEventMessage<?> message) {
        return after(before, (RaccordementApiEvent) message.getPayload(), Moment.of(message));
    }

    static RaccordementApiState after(
            @Nullable RaccordementApiState before, RaccordementApiEvent event, Moment moment) {
        return switch (event) {
            case RaccordementApiDeclared declared -> RaccordementApiState.of(declared, moment);
            case RaccordementApiCertificatLoaded loaded ->
                    RaccordementApiState.of(loaded, before, moment);
            default -> evolve(Objects.requireNonNull(before), event, moment);
        };
    }

    private static RaccordementApiState evolve(
            RaccordementApiState before, RaccordementApiEvent event, Moment moment) {
        var filled = Objects.requireNonNull(before.saisie());
        return switch (event) {
            case RaccordementApiContactDefined e ->
                    before.with(before.statut(), filled.with(e), before.motif(), moment);
            case RaccordementApiActivated _ -> before.with(ACTIF, filled, null, moment);
            case RaccordementApiCorrected e ->
                    before.with(before.statut(), filled.with(e), before.motif(), moment);
            case RaccordementApiDeactivated e -> before.with(INACTIF, filled, e.motif(), moment);
            case RaccordementApiContactForgotten e ->
                    before.with(
                            before.statut(),
                            filled.withoutContact(e.cle()),
                            before.motif(),
                            moment);
            case RaccordementApiDeclared _, RaccordementApiCertificatLoaded _ ->
                    throw new IllegalStateException("Not the first event: " + event);
        };
    }
}
