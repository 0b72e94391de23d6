package fr.raccordement.query.personne;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.personne.query.DonneePersonnelleView;
import fr.raccordement.api.personne.query.DonneesPersonnellesView;
import fr.raccordement.api.personne.query.FindDonneesPersonnelles;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.events.PastEvents.PastEvent;
import fr.raccordement.projection.history.AuditTrails;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the store from end to end, a stretch at a time, since contacts stand nowhere else but
 * encrypted in events. What was forgotten is not found.
 */
@Component
class DonneesPersonnellesQueryHandler {

    private static final int STRETCH = 20_000;

    private final EventStore events;
    private final ContactVault vault;
    private final AuditTrails trails;
    private final int stretch;
    private final Set<Class<?>> known = EventCatalogue.all();

    @Autowired
    DonneesPersonnellesQueryHandler(EventStore events, ContactVault vault, AuditTrails trails) {
        this(events, vault, trails, STRETCH);
    }

    /**
     * @param stretch so many events are looked at for one answer
     */
    DonneesPersonnellesQueryHandler(
            EventStore events, ContactVault vault, AuditTrails trails, int stretch) {
        this.events = events;
        this.vault = vault;
        this.trails = trails;
        this.stretch = stretch;
    }

    /** What an event holds, before the event itself is described. */
    private record Found(String champ, @Nullable Contact contact, @Nullable String texte) {}

    @QueryHandler
    DonneesPersonnellesView handle(FindDonneesPersonnelles query) {
        var sought = Personne.of(query);
        var read =
                new EventsSince(events, query.after())
                        .among(it -> known.contains(it.getPayloadType()), stretch);
        return new DonneesPersonnellesView(
                read.events().stream().flatMap(it -> views(sought, it).stream()).toList(),
                read.more() ? read.upTo() : null);
    }

    private List<DonneePersonnelleView> views(Personne sought, PastEvent event) {
        var found = find(sought, event.message());
        if (found.isEmpty()) {
            return List.of();
        }
        var entry = trails.entry(event.message());
        return found.stream()
                .map(
                        it ->
                                new DonneePersonnelleView(
                                        event.position(),
                                        entry.at(),
                                        entry.aggregateType(),
                                        entry.aggregateId(),
                                        entry.type(),
                                        it.champ(),
                                        it.contact(),
                                        it.texte()))
                .toList();
    }

    private List<Found> find(Personne sought, DomainEventMessage<?> message) {
        var found = new ArrayList<Found>();
        if (message.getMetaData().get(Actor.ACTOR) instanceof String actor && sought.acts(actor)) {
            found.add(new Found("acteur", null, actor));
        }
        switch (message.getPayload()) {
            case ContactsDefined it -> contacts(sought, "contacts", it.cle(), it.chiffre(), found);
            case RaccordementApiContactDefined it ->
                    contacts(sought, "contact", it.cle(), it.chiffre(), found);
            case CourrielDefined it -> courriel(sought, it, found);
            default -> {}
        }
        Champs.each(
                (Record) message.getPayload(),
                (champ, texte) -> {
                    if (sought.isIn(texte)) {
                        found.add(new Found(champ, null, texte));
                    }
                });
        return found;
    }

    private void contacts(
            Personne sought, String champ, String cle, String chiffre, List<Found> found) {
        var contacts = vault.open(cle, chiffre).orElse(List.of());
        for (int i = 0; i < contacts.size(); i++) {
            if (sought.is(contacts.get(i))) {
                found.add(new Found(champ + "." + i, contacts.get(i), null));
            }
        }
    }

    /** Of somebody who is known by their login too. */
    private void courriel(Personne sought, CourrielDefined event, List<Found> found) {
        vault.open(event.cle(), event.chiffre())
                .map(List::getFirst)
                .filter(it -> sought.acts(event.utilisateur()) || sought.is(it))
                .ifPresent(it -> found.add(new Found("courriel", it, null)));
    }
}
