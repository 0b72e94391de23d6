package fr.raccordement.command.comptetechnique;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.MotDePasse;
import fr.raccordement.api.comptetechnique.command.CompteTechniqueCommand;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.comptetechnique.command.NotifyMotDePasseExpiry;
import fr.raccordement.api.comptetechnique.command.RenewCompteTechnique;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.ExpectedVersion;
import fr.raccordement.command.deadline.Preavis;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The technical account of a structure, as its principal manager declares it (domain.md 9.4)
 * (D-024).
 */
@Aggregate(type = "CompteTechnique")
class CompteTechnique {

    private static final long NOT_YET = -1;

    @AggregateIdentifier private @Nullable CompteTechniqueId id;
    private @Nullable CompteDeclare compte;

    @CommandHandlerInterceptor
    void authorise(CompteTechniqueCommand command, MetaData metaData, Rights rights) {
        var structure = new Concern(Partie.API, command.compteTechniqueId().structure());
        if (command instanceof DeclareCompteTechnique) {
            rights.requireToStart(command, metaData, structure);
        } else {
            rights.require(command, metaData, structure);
        }
        ExpectedVersion.require(
                command.expectedVersion(),
                id == null ? NOT_YET : getVersion(),
                "Le compte technique",
                "The technical account");
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(DeclareCompteTechnique command, StructureRegister structures, Clock clock) {
        var today = MotDePasse.dayOf(clock.instant());
        CompteTechniqueRules.check(command, structures, today);
        var declared = declared(command, today);
        if (compte == null || !declared.sameAs(compte)) {
            apply(
                    new CompteTechniqueDeclared(
                            command.compteTechniqueId().structure(),
                            declared.login(),
                            declared.motDePasseChangeLe()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RenewCompteTechnique command, Clock clock) {
        var today = MotDePasse.dayOf(clock.instant());
        var before = Objects.requireNonNull(compte).motDePasseChangeLe();
        var changed = Objects.requireNonNullElse(command.motDePasseChangeLe(), today);
        CompteTechniqueRules.checkChange(changed, before, today);
        if (!changed.equals(before)) {
            apply(new CompteTechniqueRenewed(command.compteTechniqueId().structure(), changed));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(NotifyMotDePasseExpiry command, Clock clock) {
        Objects.requireNonNull(compte)
                .preavisAt(clock.instant(), command.compteTechniqueId().structure())
                .ifPresent(AggregateLifecycle::apply);
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(CompteTechniqueEvent event) {
        id = new CompteTechniqueId(event.structure());
        compte = CompteDeclare.after(compte, event);
    }

    /** What is left out stays as it is. */
    private CompteDeclare declared(DeclareCompteTechnique command, LocalDate today) {
        var before = compte == null ? new CompteDeclare(null, today, Preavis.NONE) : compte;
        return new CompteDeclare(
                command.login() == null ? before.login() : command.login(),
                Objects.requireNonNullElse(
                        command.motDePasseChangeLe(), before.motDePasseChangeLe()),
                before.preavis());
    }
}
