package fr.raccordement.command.structure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.command.ChangeIdentifiant;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.api.structure.command.StructureCommand;
import fr.raccordement.api.structure.event.IdentifiantEvent;
import fr.raccordement.api.structure.event.IdentifiantTaken;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
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

/**
 * A structure, entered once in the register, renamed, closed and opened again (D-006); or an
 * identifier that names one stored elsewhere (D-139).
 */
@Aggregate(type = "Structure")
class Structure {

    private static final int LONGEST_NAME = 300;

    @AggregateIdentifier private StructureId id;
    private @Nullable StructureRegistered registered;
    private @Nullable Inscription inscription;
    private @Nullable LastDecision last;
    private @Nullable String other;

    @CommandHandlerInterceptor
    void authorise(StructureCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
        requireStructure(command);
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
        requireOwn(other == null, "siret");
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
    long decide(ChangeIdentifiant command, Identifiants identifiants) {
        var identifiant = command.identifiant();
        var motif = Motif.optional(command.motif());
        var violations = new Violations();
        IdentifiantRules.check(
                command.typeIdentifiant(),
                identifiant,
                known().type(),
                !known().siretVerifie(),
                "identifiant",
                violations);
        violations.throwIfAny();
        if (!identifiant.equals(known().identifiant())) {
            requireOwn(identifiants.take(identifiant, id.siret()), "identifiant");
            apply(
                    new StructureIdentifiantChanged(
                            id.siret(),
                            command.typeIdentifiant(),
                            identifiant,
                            IdentifiantRules.isVerified(command.typeIdentifiant(), identifiant),
                            motif));
        }
        return getVersion();
    }

    /**
     * Whether this, which is no structure yet, is from now on an identifier of another one.
     *
     * @param structure the key of that one
     */
    boolean nameAnother(String identifiant, String structure) {
        if (registered == null && other == null) {
            apply(new IdentifiantTaken(identifiant, structure));
        }
        return structure.equals(other);
    }

    /** The key of the structure that the first event under an identifier lets it name. */
    static @Nullable String named(Object event) {
        return switch (event) {
            case StructureEvent it -> it.siret();
            case IdentifiantEvent it -> it.structure();
            default -> null;
        };
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
                    case ChangeIdentifiant c ->
                            last.event() instanceof StructureIdentifiantChanged changed
                                    && changed.identifiant().equals(c.identifiant());
                    default -> false;
                };
    }

    @EventSourcingHandler
    void evolve(IdentifiantEvent event) {
        id = new StructureId(event.identifiant());
        other = event.structure();
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
                IdentifiantRules.isVerified(
                        command.typeIdentifiant(), command.structureId().siret()));
    }

    private static void requireWellFormed(RegisterStructure command) {
        var violations = new Violations();
        IdentifiantRules.check(
                command.typeIdentifiant(),
                command.structureId().siret(),
                command.type(),
                command.fictive(),
                "siret",
                violations);
        requireNamed(command.nom(), violations);
        violations.throwIfAny();
    }

    private static void requireNamed(String nom, Violations violations) {
        violations.require(
                !nom.isBlank() && nom.length() <= LONGEST_NAME,
                "NOM_MISSING",
                "nom",
                "Un nom de 1 à 300 caractères est requis.",
                "A name of 1 to 300 characters is required.");
    }

    private void requireSame(StructureRegistered event) {
        requireOwn(event.equals(registered), "siret");
    }

    private static void requireOwn(boolean own, String path) {
        if (!own) {
            throw new RuleViolatedException(
                    "STRUCTURE_EXISTS",
                    path,
                    "Une structure porte déjà cet identifiant, ou l'a porté.",
                    "A structure has this identifier already, or had it.");
        }
    }

    /** Of what is no structure nothing is asked but to become one. */
    private void requireStructure(StructureCommand command) {
        if (other != null && !(command instanceof RegisterStructure)) {
            throw Rights.notFound();
        }
    }
}
