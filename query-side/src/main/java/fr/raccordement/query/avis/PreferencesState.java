package fr.raccordement.query.avis;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.EnvoiRecorded;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told of their notices, after one of its events.
 *
 * @param courriel the sealed address; null where there is none
 * @param jusqua the position of the last event that they have been written to about
 */
record PreferencesState(
        long version,
        FrequenceAvis frequence,
        LangueAvis langue,
        List<Role> roles,
        @Nullable CourrielDefined courriel,
        boolean injoignable,
        long jusqua,
        @Nullable Instant dernierEnvoi)
        implements Projected {

    static final PreferencesState NONE =
            new PreferencesState(
                    -1, FrequenceAvis.AUCUN, LangueAvis.FR, List.of(), null, false, -1, null);

    static PreferencesState after(
            @Nullable PreferencesState before, DomainEventMessage<?> message) {
        var it = before == null ? NONE : before;
        var number = message.getSequenceNumber();
        var at = message.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        return switch ((PreferencesAvisEvent) message.getPayload()) {
            case PreferencesAvisDefined event ->
                    new PreferencesState(
                            number,
                            event.frequence(),
                            event.langue(),
                            event.roles(),
                            it.courriel,
                            it.injoignable,
                            event.depuis(),
                            it.dernierEnvoi);
            case CourrielDefined event ->
                    new PreferencesState(
                            number,
                            it.frequence,
                            it.langue,
                            it.roles,
                            event,
                            false,
                            it.jusqua,
                            it.dernierEnvoi);
            case CourrielForgotten _ ->
                    new PreferencesState(
                            number,
                            FrequenceAvis.AUCUN,
                            it.langue,
                            it.roles,
                            null,
                            it.injoignable,
                            it.jusqua,
                            it.dernierEnvoi);
            case EnvoiRecorded event ->
                    new PreferencesState(
                            number,
                            it.frequence,
                            it.langue,
                            it.roles,
                            it.courriel,
                            it.injoignable,
                            event.jusqua(),
                            at);
            case EnvoiAbandoned _ ->
                    new PreferencesState(
                            number,
                            it.frequence,
                            it.langue,
                            it.roles,
                            it.courriel,
                            true,
                            it.jusqua,
                            it.dernierEnvoi);
        };
    }
}
