package fr.raccordement.api.journal;

import fr.raccordement.api.alerte.event.AlerteEvent;
import fr.raccordement.api.avis.event.AvisEvent;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.correspondant.event.CorrespondanceEvent;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.export.event.ExportEvent;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.habilitation.event.GestionEvent;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.lettremorte.event.LettreMorteEvent;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.recherche.event.RecherchesEvent;
import fr.raccordement.api.scellement.event.ScellementEvent;
import fr.raccordement.api.structure.event.IdentifiantEvent;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.texte.event.TextesEvent;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.api.webhook.event.WebhookEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of things that histories name, and the names of all that can happen to them. */
public final class EventCatalogue {

    private static final Map<String, Class<?>> BY_TYPE =
            Map.ofEntries(
                    Map.entry("Fiche", FicheEvent.class),
                    Map.entry("Delegation", DelegationEvent.class),
                    Map.entry("Reception", ReceptionEvent.class),
                    Map.entry("Structure", StructureEvent.class),
                    Map.entry("Identifiant", IdentifiantEvent.class),
                    Map.entry("Habilitation", HabilitationEvent.class),
                    Map.entry("Gestion", GestionEvent.class),
                    Map.entry("RaccordementApi", RaccordementApiEvent.class),
                    Map.entry("NomPiste", NomPisteEvent.class),
                    Map.entry("CompteTechnique", CompteTechniqueEvent.class),
                    Map.entry("Claim", ClaimEvent.class),
                    Map.entry("InterfaceCode", InterfaceCodeEvent.class),
                    Map.entry("CodesImposes", CodesImposesEvent.class),
                    Map.entry("ListeDeConfiance", EmetteurEvent.class),
                    Map.entry("Export", ExportEvent.class),
                    Map.entry("Lot", LotEvent.class),
                    Map.entry("LectureAvis", AvisEvent.class),
                    Map.entry("PreferencesAvis", PreferencesAvisEvent.class),
                    Map.entry("Correspondant", CorrespondantEvent.class),
                    Map.entry("Correspondance", CorrespondanceEvent.class),
                    Map.entry("Recherches", RecherchesEvent.class),
                    Map.entry("Alerte", AlerteEvent.class),
                    Map.entry("Webhooks", WebhookEvent.class),
                    Map.entry("Livraison", LivraisonEvent.class),
                    Map.entry("Vue", VueEvent.class),
                    Map.entry("Scellement", ScellementEvent.class),
                    Map.entry("Textes", TextesEvent.class),
                    Map.entry("LettreMorte", LettreMorteEvent.class));
    private static final Set<String> EVENTS =
            BY_TYPE.values().stream()
                    .flatMap(EventCatalogue::events)
                    .map(Class::getSimpleName)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Map<Class<?>, String> TYPES =
            BY_TYPE.entrySet().stream()
                    .flatMap(it -> events(it.getValue()).map(event -> Map.entry(event, it)))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, it -> it.getValue().getKey()));

    private EventCatalogue() {}

    /** Whether histories name a kind of thing so. */
    public static boolean isAggregateType(String name) {
        return BY_TYPE.containsKey(name);
    }

    /** The kind of thing that a type of event happens to. */
    public static Optional<String> aggregateType(Class<?> event) {
        return Optional.ofNullable(TYPES.get(event));
    }

    /** Whether something that can happen is called so. */
    public static boolean isEvent(String name) {
        return EVENTS.contains(name);
    }

    /** Everything that can happen. */
    public static Set<Class<?>> all() {
        return BY_TYPE.values().stream()
                .flatMap(EventCatalogue::events)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What can happen of a family of events. */
    public static Set<Class<?>> types(Class<?> family) {
        return events(family).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogue::events)
                : Stream.of(type);
    }
}
