package fr.raccordement.query.avis;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.api.avis.query.DestinataireView;
import fr.raccordement.api.avis.query.FindDestinataire;
import fr.raccordement.api.avis.query.FindDestinataireDUnRetour;
import fr.raccordement.api.avis.query.FindPreferencesAvis;
import fr.raccordement.api.avis.query.FollowDestinataires;
import fr.raccordement.api.avis.query.PreferencesAvisView;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.correspondant.Correspondants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** How people are told of their notices: to themselves, and to what writes to them. */
@Component
class PreferencesQueryHandler {

    private final PreferencesPast preferences;
    private final ContactVault vault;
    private final AdressesDesUtilisateurs adresses;
    private final Correspondants correspondants;
    private final Feed<String> changes;

    PreferencesQueryHandler(
            EventTail tail,
            PastEvents past,
            PreferencesPast preferences,
            ContactVault vault,
            AdressesDesUtilisateurs adresses,
            Correspondants correspondants) {
        this.preferences = preferences;
        this.vault = vault;
        this.adresses = adresses;
        this.correspondants = correspondants;
        this.changes =
                new Feed<>(
                        tail,
                        past,
                        Set.of(
                                PreferencesAvisDefined.class,
                                CourrielDefined.class,
                                CourrielForgotten.class,
                                EnvoiAbandoned.class),
                        (message, _) ->
                                ((PreferencesAvisEvent) message.getPayload()).utilisateur());
    }

    @QueryHandler
    PreferencesAvisView handle(FindPreferencesAvis query) {
        var state = preferences.now(query.viewer().login()).orElse(PreferencesState.NONE);
        return new PreferencesAvisView(
                state.frequence(),
                state.langue(),
                address(state.courriel()).orElse(null),
                state.injoignable(),
                state.dernierEnvoi());
    }

    @QueryHandler
    Optional<DestinataireView> handle(FindDestinataire query) {
        return preferences
                .now(query.utilisateur())
                .filter(it -> it.frequence() != FrequenceAvis.AUCUN && !it.injoignable())
                .flatMap(
                        state ->
                                address(state.courriel())
                                        .map(it -> destinataire(query.utilisateur(), state, it)));
    }

    @QueryHandler
    Flux<String> handle(FollowDestinataires query) {
        return changes.follow(new Request<>(-1L, () -> null, _ -> true), Optional::of);
    }

    @QueryHandler
    Optional<PreferencesAvisId> handle(FindDestinataireDUnRetour query) {
        return adresses.login(query.retour()).map(PreferencesAvisId::new);
    }

    private DestinataireView destinataire(String login, PreferencesState state, String address) {
        return new DestinataireView(
                new Actor(login, Set.copyOf(state.roles())),
                state.frequence(),
                state.langue(),
                address,
                correspondants.retour(login, correspondants.empreinte(address)),
                state.jusqua());
    }

    private Optional<String> address(@Nullable CourrielDefined sealed) {
        return sealed == null
                ? Optional.empty()
                : vault.open(sealed.cle(), sealed.chiffre())
                        .map(List::getFirst)
                        .map(Contact::email);
    }
}
