package fr.raccordement.command.lot;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.command.LotCommand;
import fr.raccordement.api.lot.command.OpenLot;
import fr.raccordement.api.lot.command.OpenLotFromFile;
import fr.raccordement.api.lot.command.RecordIssues;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.command.Motif;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A batch: who asked for what, and what came of each element (D-225). */
@Aggregate(type = "Lot")
class Lot {

    private static final int MOST_ELEMENTS = 1_000;
    private static final String NO_STRUCTURE = "";

    @AggregateIdentifier private @Nullable LotId id;
    private @Nullable LotEnCours lot;

    @CommandHandlerInterceptor
    void authorise(LotCommand command, MetaData metaData, Rights rights) {
        if (command instanceof RecordIssues) {
            rights.require(command, metaData);
            return;
        }
        var login = Actor.from(metaData).login();
        if (lot != null && !lot.asked().demandeur().equals(login)) {
            throw Rights.notFound();
        }
        rights.require(command, metaData, new Concern(Partie.ORGANISATION, NO_STRUCTURE, login));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(OpenLot command, MetaData metaData, ContactVault vault) {
        var violations = new Violations();
        requireWellFormed(command.lotId(), violations);
        violations.require(
                !command.elements().isEmpty(),
                "LOT_EMPTY",
                "",
                "Un lot a au moins un élément.",
                "A batch has one element at least.");
        violations.require(
                command.elements().size() <= MOST_ELEMENTS,
                "LOT_TOO_LONG",
                "",
                "Un lot a 1 000 éléments au plus.",
                "A batch has 1,000 elements at most.");
        violations.throwIfAny();
        var motif =
                command.acte() == ActeDeLot.TERMINER_DELEGATION
                        ? Motif.require(Objects.requireNonNullElse(command.motif(), ""))
                        : Motif.optional(command.motif());
        return open(
                opened(
                        command.lotId(),
                        command.acte(),
                        command.ficheId(),
                        motif,
                        command.remplace(),
                        command.elements(),
                        Actor.from(metaData)),
                vault);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(OpenLotFromFile command, MetaData metaData, ContactVault vault) {
        var violations = new Violations();
        requireWellFormed(command.lotId(), violations);
        violations.throwIfAny();
        return open(
                opened(
                        command.lotId(),
                        ActeDeLot.DEMANDER_DELEGATION,
                        command.ficheId(),
                        null,
                        false,
                        SiretFile.read(command.fichier().contenu()),
                        Actor.from(metaData)),
                vault);
    }

    @CommandHandler
    long decide(RecordIssues command) {
        var known = Objects.requireNonNull(lot);
        var fresh = known.fresh(command.issues());
        if (!fresh.isEmpty()) {
            apply(new LotAdvanced(command.lotId().value(), fresh, known.left(fresh)));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(LotEvent event) {
        id = new LotId(event.lotId());
        lot = LotEnCours.after(lot, event);
    }

    private long open(LotOpened asked, ContactVault vault) {
        if (lot == null) {
            apply(asked);
        } else if (!isRepeated(asked, lot.asked(), vault)) {
            throw new RuleViolatedException(
                    "LOT_ID_TAKEN",
                    "id",
                    "Un autre lot porte déjà cet identifiant.",
                    "Another batch has this identifier already.");
        }
        return getVersion();
    }

    /** The roles of whoever asks may have changed meanwhile; those of the first time count. */
    private static boolean isRepeated(LotOpened asked, LotOpened known, ContactVault vault) {
        var same = Objects.equals(asked.motif(), SealedText.openMaybe(vault, known.motif()));
        return opened(
                        new LotId(asked.lotId()),
                        asked.acte(),
                        asked.ficheId(),
                        same ? known.motif() : asked.motif(),
                        asked.remplace(),
                        asked.elements(),
                        new Actor(known.demandeur(), Set.copyOf(known.roles())))
                .equals(known);
    }

    private static LotOpened opened(
            LotId lotId,
            ActeDeLot acte,
            @Nullable String ficheId,
            @Nullable String motif,
            boolean remplace,
            List<ElementDeLot> elements,
            Actor actor) {
        return new LotOpened(
                lotId.value(),
                acte,
                ficheId,
                motif,
                remplace,
                elements.stream().map(it -> kept(acte, it)).toList(),
                actor.login(),
                actor.roles().stream().sorted().toList());
    }

    /** What names nothing may be anything, and is not kept. */
    private static ElementDeLot kept(ActeDeLot acte, ElementDeLot element) {
        return new ElementDeLot(
                Actes.namesStructures(acte)
                        ? Siretisation.kept(element.objet())
                        : DelegationId.isWellFormed(element.objet()) ? element.objet() : "",
                element.utilisateur(),
                element.profil(),
                element.ligne());
    }

    private static void requireWellFormed(LotId lotId, Violations violations) {
        violations.require(
                LotId.isWellFormed(lotId.value()),
                "LOT_ID_INVALID",
                "id",
                "L'identifiant d'un lot est fait de 1 à 60 lettres, chiffres, - ou _.",
                "The identifier of a batch has 1 to 60 letters, digits, - or _.");
    }
}
