package fr.raccordement.query.personne;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.correspondant.Empreintes;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private final Empreintes empreintes;

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
        this.empreintes = new Empreintes(vault);
    }

    /** What an event holds, before the event itself is described. */
    private record Found(String champ, @Nullable Contact contact, @Nullable String texte) {}

    @QueryHandler
    DonneesPersonnellesView handle(FindDonneesPersonnelles query) {
        var sought = Personne.of(query, empreintes);
        var read =
                new EventsSince(events, query.after())
                        .among(it -> known.contains(it.getPayloadType()), stretch);
        var keys = vault.ofOneReading(keys(read.events()));
        return new DonneesPersonnellesView(
                read.events().stream().flatMap(it -> views(sought, it, keys).stream()).toList(),
                read.more() ? read.upTo() : null);
    }

    /** Those of all contacts and texts. */
    private static Set<String> keys(List<PastEvent> events) {
        var keys = new HashSet<String>();
        for (var event : events) {
            switch (event.message().getPayload()) {
                case ContactsDefined it -> keys.add(it.cle());
                case RaccordementApiContactDefined it -> keys.add(it.cle());
                case CourrielDefined it -> keys.add(it.cle());
                case Record other ->
                        Champs.each(other, (_, text) -> keys.addAll(SealedText.keysIn(text)));
                default -> {}
            }
        }
        return keys;
    }

    private List<DonneePersonnelleView> views(Personne sought, PastEvent event, ContactVault keys) {
        var found = find(sought, event.message(), keys);
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

    private static List<Found> find(
            Personne sought, DomainEventMessage<?> message, ContactVault keys) {
        var found = new ArrayList<Found>();
        if (message.getMetaData().get(Actor.ACTOR) instanceof String actor && sought.acts(actor)) {
            found.add(new Found("acteur", null, actor));
        }
        switch (message.getPayload()) {
            case ContactsDefined it ->
                    contacts(sought, "contacts", keys.open(it.cle(), it.chiffre()), found);
            case RaccordementApiContactDefined it ->
                    contacts(sought, "contact", keys.open(it.cle(), it.chiffre()), found);
            case CourrielDefined it ->
                    courriel(sought, it, keys.open(it.cle(), it.chiffre()), found);
            case CorrespondantEvent it when sought.isAt(it.correspondant()) ->
                    found.add(new Found("correspondant", null, it.correspondant()));
            default -> {}
        }
        Champs.each(
                (Record) message.getPayload(),
                (champ, stored) -> {
                    var texte = SealedText.open(keys, stored);
                    if (sought.isIn(texte)) {
                        found.add(new Found(champ, null, texte));
                    }
                });
        return found;
    }

    private static void contacts(
            Personne sought, String champ, Optional<List<Contact>> opened, List<Found> found) {
        var contacts = opened.orElse(List.of());
        for (int i = 0; i < contacts.size(); i++) {
            if (sought.is(contacts.get(i))) {
                found.add(new Found(champ + "." + i, contacts.get(i), null));
            }
        }
    }

    /** Of somebody who is known by their login too. */
    private static void courriel(
            Personne sought,
            CourrielDefined event,
            Optional<List<Contact>> opened,
            List<Found> found) {
        opened.map(List::getFirst)
                .filter(it -> sought.acts(event.utilisateur()) || sought.is(it))
                .ifPresent(it -> found.add(new Found("courriel", it, null)));
    }
}
