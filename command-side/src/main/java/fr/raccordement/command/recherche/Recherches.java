package fr.raccordement.command.recherche;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.recherche.RecherchesId;
import fr.raccordement.api.recherche.command.DropRecherche;
import fr.raccordement.api.recherche.command.KeepRecherche;
import fr.raccordement.api.recherche.command.RecherchesCommand;
import fr.raccordement.api.recherche.event.RechercheDropped;
import fr.raccordement.api.recherche.event.RechercheKept;
import fr.raccordement.api.recherche.event.RecherchesEvent;
import fr.raccordement.command.LongLives;
import fr.raccordement.command.Violations;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The searches that one person kept. */
@Aggregate(type = "Recherches", snapshotTriggerDefinition = LongLives.SNAPSHOT)
class Recherches {

    static final int MOST = 50;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_CRITERIA = 2_000;

    private static final String NO_STRUCTURE = "";
    private static final long NOTHING_YET = -1;

    @AggregateIdentifier private @Nullable RecherchesId id;
    private final Map<String, String> kept = new HashMap<>();

    @CommandHandlerInterceptor
    void authorise(RecherchesCommand command, MetaData metaData, Rights rights) {
        var actor = Actor.from(metaData);
        if (!command.recherchesId().utilisateur().equals(actor.login())) {
            throw Rights.notFound();
        }
        rights.require(
                command, metaData, new Concern(Partie.ORGANISATION, NO_STRUCTURE, actor.login()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(KeepRecherche command) {
        var nom = command.nom().strip();
        var violations = new Violations();
        violations.require(
                !nom.isEmpty() && nom.length() <= LONGEST_NAME,
                "RECHERCHE_NOM",
                "nom",
                "Le nom d'une recherche a de 1 à 60 caractères.",
                "The name of a search has 1 to 60 characters.");
        violations.require(
                !command.criteres().isBlank() && command.criteres().length() <= LONGEST_CRITERIA,
                "RECHERCHE_CRITERES",
                "criteres",
                "Les critères d'une recherche ont de 1 à 2 000 caractères.",
                "The conditions of a search have 1 to 2,000 characters.");
        violations.require(
                kept.containsKey(nom) || kept.size() < MOST,
                "RECHERCHES_TOO_MANY",
                "nom",
                "50 recherches au plus sont enregistrées : supprimez-en une.",
                "50 searches at most are kept: give one up.");
        violations.throwIfAny();
        if (!command.criteres().equals(kept.get(nom))) {
            apply(new RechercheKept(command.recherchesId().utilisateur(), nom, command.criteres()));
        }
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(DropRecherche command) {
        var nom = command.nom().strip();
        if (kept.containsKey(nom)) {
            apply(new RechercheDropped(command.recherchesId().utilisateur(), nom));
        }
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }

    @EventSourcingHandler
    void evolve(RecherchesEvent event) {
        id = new RecherchesId(event.utilisateur());
        switch (event) {
            case RechercheKept it -> kept.put(it.nom(), it.criteres());
            case RechercheDropped it -> kept.remove(it.nom());
        }
    }
}
