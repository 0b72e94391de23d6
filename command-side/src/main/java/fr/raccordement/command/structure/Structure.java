package fr.raccordement.command.structure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.api.structure.command.StructureCommand;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.command.ExpectedVersion;
import fr.raccordement.command.LastDecision;
import fr.raccordement.command.Motif;
import fr.raccordement.command.SeparationDesTaches;
import fr.raccordement.command.Violations;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A structure, entered once in the register, renamed, closed and opened again (D-006). */
@Aggregate(type = "Structure")
class Structure {

    @AggregateIdentifier private StructureId id;
    private @Nullable StructureRegistered registered;
    private @Nullable Inscription inscription;
    private @Nullable LastDecision last;

    @CommandHandlerInterceptor
    void authorise(StructureCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
        ExpectedVersion.require(
                command.expectedVersion(),
                getVersion(),
                repeats(command) ? last : null,
                "La structure",
                "The structure");
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RegisterStructure command, PremierGestionnaire gestionnaire, MetaData metaData) {
        requireWellFormed(command);
        if (command.gestionnairePrincipal() != null) {
            SeparationDesTaches.requireAnother(command.gestionnairePrincipal(), metaData);
        }
        var event = registration(command);
        if (registered == null) {
            apply(event);
        } else {
            requireSame(event);
        }
        if (command.gestionnairePrincipal() != null) {
            gestionnaire.nameFirst(
                    command.gestionnairePrincipal(),
                    event.siret(),
                    event.type(),
                    event.tiersDeDematerialisation());
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RenameStructure command) {
        var violations = new Violations();
        requireNamed(command.nom(), violations);
        violations.throwIfAny();
        if (!command.nom().strip().equals(known().nom())) {
            apply(new StructureRenamed(id.siret(), command.nom().strip()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(DeactivateStructure command) {
        var motif = Motif.require(command.motif());
        if (known().active()) {
            apply(new StructureDeactivated(id.siret(), motif));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(ReactivateStructure command) {
        if (!known().active()) {
            apply(new StructureReactivated(id.siret()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(StructureEvent event, @SequenceNumber long version) {
        last = new LastDecision(event, version);
        id = new StructureId(event.siret());
        inscription = Inscription.after(inscription, event);
        if (event instanceof StructureRegistered first) {
            registered = first;
        }
    }

    private boolean repeats(StructureCommand command) {
        return last != null
                && switch (command) {
                    case DeactivateStructure _ -> last.event() instanceof StructureDeactivated;
                    case ReactivateStructure _ -> last.event() instanceof StructureReactivated;
                    case RenameStructure c ->
                            last.event() instanceof StructureRenamed renamed
                                    && renamed.nom().equals(c.nom().strip());
                    default -> false;
                };
    }

    private Inscription known() {
        return Objects.requireNonNull(inscription);
    }

    private static StructureRegistered registration(RegisterStructure command) {
        return new StructureRegistered(
                command.structureId().siret(),
                command.nom().strip(),
                command.type(),
                command.tiersDeDematerialisation(),
                command.operateur(),
                Siret.checksumHolds(command.structureId().siret()));
    }

    private static void requireWellFormed(RegisterStructure command) {
        var violations = new Violations();
        var siret = command.structureId().siret();
        var wellFormed =
                violations.require(
                        Siret.isWellFormed(siret),
                        "SIRET_FORMAT",
                        "siret",
                        "Un SIRET est fait de 14 chiffres.",
                        "A SIRET has 14 digits.");
        violations.require(
                !wellFormed || command.fictive() || Siret.checksumHolds(siret),
                "SIRET_CHECKSUM",
                "siret",
                "La clé de contrôle du SIRET est fausse.",
                "The check digit of the SIRET is wrong.");
        requireNamed(command.nom(), violations);
        violations.throwIfAny();
    }

    private static void requireNamed(String nom, Violations violations) {
        violations.require(
                !nom.isBlank(),
                "NOM_MISSING",
                "nom",
                "Le nom est requis.",
                "The name is required.");
    }

    private void requireSame(StructureRegistered event) {
        if (!event.equals(registered)) {
            throw new RuleViolatedException(
                    "STRUCTURE_EXISTS",
                    "Une structure porte déjà ce SIRET.",
                    "A structure with this SIRET exists already.");
        }
    }
}
