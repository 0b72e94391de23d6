package fr.raccordement.query.avis;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.FollowAvis;
import fr.raccordement.api.correspondant.query.CorrespondantView;
import fr.raccordement.api.correspondant.query.FollowAvisAuxContacts;
import fr.raccordement.api.correspondant.query.ListDestinatairesDAvis;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.projection.events.PastEvents.PastEvent;
import fr.raccordement.query.correspondant.Correspondants;
import fr.raccordement.query.habilitation.FollowerRights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The notices that go to the contacts of a fiche, and to whom of them (D-277): those about its
 * certificates in use that somebody must do something about, and no other.
 */
@Component
class AvisAuxContacts {

    private static final Set<Class<?>> TYPES =
            Set.of(CertificatExpiryNotified.class, ConfianceLost.class);

    private final PastEvents past;
    private final AvisDerivation derivation;
    private final Correspondants correspondants;
    private final AdressesDesUtilisateurs addresses;
    private final PreferencesPast preferences;
    private final FollowerRights rights;
    private final Feed<AvisView> notices;

    AvisAuxContacts(
            EventTail tail,
            PastEvents past,
            AvisDerivation derivation,
            AvisViews views,
            Correspondants correspondants,
            AdressesDesUtilisateurs addresses,
            PreferencesPast preferences,
            FollowerRights rights) {
        this.past = past;
        this.derivation = derivation;
        this.correspondants = correspondants;
        this.addresses = addresses;
        this.preferences = preferences;
        this.rights = rights;
        this.notices =
                new Feed<>(
                        tail,
                        past,
                        TYPES,
                        (message, position) -> views.unread(derivation.of(message, position)));
    }

    @QueryHandler
    Flux<AvisView> handle(FollowAvisAuxContacts query) {
        return notices.follow(new Request<>(query.after(), () -> null, _ -> true), Optional::of);
    }

    @QueryHandler
    List<CorrespondantView> handle(ListDestinatairesDAvis query) {
        return past.after(query.position() - 1, TYPES, null, 1).events().stream()
                .filter(it -> it.position() == query.position())
                .flatMap(this::toWriteTo)
                .toList();
    }

    private Stream<CorrespondantView> toWriteTo(PastEvent event) {
        var notice = derivation.of(event.message(), event.position());
        var contacts =
                switch (event.message().getPayload()) {
                    case CertificatExpiryNotified it ->
                            correspondants.toWriteTo(it.ficheId(), it.sha256(), event.position());
                    case ConfianceLost it ->
                            correspondants.toWriteTo(it.ficheId(), it.sha256(), event.position());
                    default -> List.<CorrespondantView>of();
                };
        return contacts.stream().filter(it -> !isWrittenToAsUser(it, notice));
    }

    private boolean isWrittenToAsUser(CorrespondantView contact, AvisState notice) {
        return addresses.logins(contact.correspondantId().empreinte()).stream()
                .anyMatch(it -> isWrittenTo(it, notice));
    }

    /** Of what one did oneself one is not written to as a user. */
    private boolean isWrittenTo(String login, AvisState notice) {
        return !notice.acteur().equals(login)
                && preferences
                        .now(login)
                        .filter(it -> it.frequence() != FrequenceAvis.AUCUN && !it.injoignable())
                        .map(it -> new Actor(login, Set.copyOf(it.roles())))
                        .filter(it -> reaches(notice, it))
                        .isPresent();
    }

    private boolean reaches(AvisState notice, Actor user) {
        var sight = rights.of(new FollowAvis(null, null, user));
        return notice.cles().stream().anyMatch(it -> Destinataire.reaches(it, user, sight));
    }
}
