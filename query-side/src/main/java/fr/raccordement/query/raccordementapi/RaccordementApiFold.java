package fr.raccordement.query.raccordementapi;

import static fr.raccordement.api.raccordementapi.RaccordementApiStatus.ACTIF;
import static fr.raccordement.api.raccordementapi.RaccordementApiStatus.INACTIF;

import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
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
            case RaccordementApiDeclared it -> RaccordementApiState.of(it, moment);
            case RaccordementApiContactDefined it ->
                    known(before).filled(saisie -> saisie.with(it, moment.at()), moment);
            case RaccordementApiActivated _ -> known(before).in(ACTIF, null, moment);
            case RaccordementApiCorrected it ->
                    known(before).filled(saisie -> saisie.with(it), moment);
            case RaccordementApiDeactivated it -> known(before).in(INACTIF, it.motif(), moment);
            case RaccordementApiContactForgotten it ->
                    known(before).filled(saisie -> saisie.withoutContact(it.cle()), moment);
            case RaccordementApiCertificatLoaded it -> RaccordementApiState.of(it, before, moment);
            case RaccordementApiCertificatAnalysed it ->
                    known(before).carrying(CertificatPorte.of(it.certificat()), moment);
            case RaccordementApiCertificatExpiryNotified _ ->
                    known(before).carrying(porte(before), moment);
            case RaccordementApiConfianceLost it ->
                    known(before)
                            .carrying(
                                    porte(before).lost(it.sha256(), moment.at(), it.raisons()),
                                    moment);
            case RaccordementApiConfianceRegained _ ->
                    known(before).carrying(porte(before).regained(), moment);
        };
    }

    private static CertificatPorte porte(@Nullable RaccordementApiState before) {
        return Objects.requireNonNull(known(before).porte());
    }

    private static RaccordementApiState known(@Nullable RaccordementApiState before) {
        return Objects.requireNonNull(before);
    }
}
