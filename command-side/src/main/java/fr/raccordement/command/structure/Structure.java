package fr.raccordement.command.structure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.command.habilitation.Gestionnaires;
import fr.raccordement.command.habilitation.Rights;
import java.util.ArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A structure, entered once in the register. */
@Aggregate(type = "Structure")
class Structure {

    @AggregateIdentifier private StructureId id;
    private @Nullable StructureRegistered registered;

    @CommandHandlerInterceptor
    void authorise(RegisterStructure command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterStructure command, Gestionnaires gestionnaires) {
        requireWellFormed(command);
        var event = registration(command);
        if (registered == null) {
            apply(event);
        } else {
            requireSame(event);
        }
        if (command.gestionnairePrincipal() != null) {
            gestionnaires.nameFirst(
                    command.gestionnairePrincipal(),
                    event.siret(),
                    event.type(),
                    event.tiersDeDematerialisation());
        }
    }

    @EventSourcingHandler
    void evolve(StructureRegistered event) {
        id = new StructureId(event.siret());
        registered = event;
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
        var violations = new ArrayList<Violation>();
        var siret = command.structureId().siret();
        if (!Siret.isWellFormed(siret)) {
            violations.add(
                    Violation.of(
                            "SIRET_FORMAT",
                            "siret",
                            "Un SIRET est fait de 14 chiffres.",
                            "A SIRET has 14 digits."));
        } else if (!command.fictive() && !Siret.checksumHolds(siret)) {
            violations.add(
                    Violation.of(
                            "SIRET_CHECKSUM",
                            "siret",
                            "La clé de contrôle du SIRET est fausse.",
                            "The check digit of the SIRET is wrong."));
        }
        if (command.nom().isBlank()) {
            violations.add(
                    Violation.of(
                            "NOM_MISSING", "nom", "Le nom est requis.", "The name is required."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolatedException(violations);
        }
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
