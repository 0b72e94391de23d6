package fr.raccordement.command.delegation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.CancelDelegation;
import fr.raccordement.api.delegation.command.DelegationCommand;
import fr.raccordement.api.delegation.command.EndDelegation;
import fr.raccordement.api.delegation.command.EndSuspendedDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.command.ReviewDelegation;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationAcceptedAsSuccessor;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationReplaced;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.ExpectedVersion;
import fr.raccordement.command.Motif;
import fr.raccordement.command.SeparationDesTaches;
import fr.raccordement.command.deadline.DeadlineCommand;
import fr.raccordement.command.delegation.DelegationOutlook.NextStep;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A delegation, from its request to its end (domain.md 9.2) (D-016). */
@Aggregate(type = "Delegation")
class Delegation {

    @AggregateIdentifier private DelegationId id;
    private @Nullable FollowedDelegation followed;
    private @Nullable String demandeur;

    @CommandHandlerInterceptor
    void authorise(DelegationCommand command, MetaData metaData, Rights rights, Demandes demandes) {
        if (command instanceof RequestDelegation request) {
            var fiche = demandes.fiche(request);
            rights.require(request, metaData, new Concern(Partie.TIERS, fiche.structure()));
            return;
        }
        var demande = followed().demande();
        rights.require(
                command,
                metaData,
                new Concern(Partie.TIERS, demande.tiers()),
                new Concern(Partie.ENTITE, demande.structure()));
        ExpectedVersion.require(command.expectedVersion(), getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RequestDelegation command, Demandes demandes) {
        if (followed == null) {
            apply(demandes.open(command));
        } else {
            Demandes.requireSame(demandes.asked(command), followed.demande());
        }
        return getVersion();
    }

    @CommandHandler
    long decide(
            AcceptDelegation command,
            Receptions receptions,
            DelegationOutlook outlook,
            MetaData metaData) {
        if (!etat().accepted()) {
            etat().requirePending();
            SeparationDesTaches.require(
                    demandeur == null || !demandeur.equals(metaData.get(Actor.ACTOR)),
                    "Qui a demandé la délégation ne l'accepte pas.",
                    "Whoever asked for the delegation does not accept it.");
            DemandeRules.requireWhole(outlook.obstacle(followed()));
            var receiver = receptions.holder(followed().demande());
            if (receiver.isPresent() && command.remplace()) {
                apply(new DelegationAcceptedAsSuccessor(id.value()));
                receptions.promise(followed().demande(), followed().wholeSince());
            } else {
                DemandeRules.requireAlone(receiver, () -> receptions.entrust(followed().demande()));
                apply(new DelegationAccepted(id.value()));
            }
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RefuseDelegation command, Demandes demandes) {
        if (etat() != EtatDelegation.REFUSEE) {
            etat().requirePending();
            var motif = command.motif() == null ? null : Motif.require(command.motif());
            demandes.close(followed().demande());
            apply(new DelegationRefused(id.value(), motif));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(CancelDelegation command, Demandes demandes) {
        if (etat() != EtatDelegation.ANNULEE) {
            etat().requirePending();
            var motif = command.motif() == null ? null : Motif.require(command.motif());
            cancel(CauseDeFin.DECISION, motif, demandes);
        }
        return getVersion();
    }

    @CommandHandler
    long decide(EndDelegation command, Demandes demandes, Receptions receptions) {
        if (etat() != EtatDelegation.TERMINEE) {
            etat().requireAccepted();
            end(CauseDeFin.DECISION, Motif.require(command.motif()), demandes, receptions);
        }
        return getVersion();
    }

    @CommandHandler
    long decide(
            ReviewDelegation command,
            DelegationOutlook outlook,
            Demandes demandes,
            Receptions receptions) {
        switch (outlook.nextStep(followed())) {
            case NextStep.Lost _ -> giveUp(CauseDeFin.FICHE_FERMEE, demandes, receptions);
            case NextStep.Interrupted it -> interrupt(it, demandes);
            case NextStep.Resume _ -> apply(new DelegationResumed(id.value()));
            case NextStep.Activate _ -> activate(receptions);
            case NextStep.TooEarly it -> throw tooEarly(it.due());
            case NextStep.Nothing _ -> {}
        }
        return getVersion();
    }

    @CommandHandler
    long decide(
            EndSuspendedDelegation command,
            DelegationOutlook outlook,
            Demandes demandes,
            Receptions receptions,
            Clock clock) {
        if (etat() == EtatDelegation.SUSPENDUE) {
            var due = outlook.suspensionEnd(followed()).orElseThrow();
            switch (outlook.nextStep(followed())) {
                case NextStep.Resume _ -> apply(new DelegationResumed(id.value()));
                case NextStep _ when clock.instant().isBefore(due) -> throw tooEarly(due);
                case NextStep.Lost _ -> giveUp(CauseDeFin.FICHE_FERMEE, demandes, receptions);
                case NextStep _ ->
                        end(CauseDeFin.SUSPENSION_TROP_LONGUE, null, demandes, receptions);
            }
        }
        return getVersion();
    }

    /** Another one, which the public structure accepted in its place, has its reception. */
    void replaced(Instant depuis, Demandes demandes) {
        if (etat().accepted()) {
            demandes.close(followed().demande());
            apply(new DelegationReplaced(id.value(), depuis));
        }
    }

    @EventSourcingHandler
    void evolve(DelegationEvent event, @Timestamp Instant at, MetaData metaData) {
        if (event instanceof DelegationRequested) {
            demandeur = (String) metaData.get(Actor.ACTOR);
        }
        id = new DelegationId(event.delegationId());
        followed = FollowedDelegation.after(followed, event, at);
    }

    /** From the instant of the event on, at which any other receiver's delegation is over. */
    private void activate(Receptions receptions) {
        apply(new DelegationActivated(id.value()));
        receptions.succeed(followed().demande(), followed().wholeSince());
    }

    /** Suspends it, if only for the history, or cancels the request. */
    private void interrupt(NextStep.Interrupted found, Demandes demandes) {
        var interruption = found.interruption();
        if (etat() == EtatDelegation.DEMANDEE) {
            cancel(interruption.fin(), interruption.motif(), demandes);
            return;
        }
        apply(new DelegationSuspended(id.value(), interruption.cause(), interruption.motif()));
        if (!found.lasting()) {
            apply(new DelegationResumed(id.value()));
        }
    }

    private static RuleViolatedException tooEarly(Instant due) {
        return new RuleViolatedException(
                DeadlineCommand.TOO_EARLY,
                "L'échéance de la délégation est " + due + ".",
                "The time of the delegation is " + due + ".");
    }

    /** Gives the delegation up, wherever it stands. */
    private void giveUp(CauseDeFin cause, Demandes demandes, Receptions receptions) {
        if (etat() == EtatDelegation.DEMANDEE) {
            cancel(cause, null, demandes);
        } else {
            end(cause, null, demandes, receptions);
        }
    }

    private void cancel(CauseDeFin cause, @Nullable String motif, Demandes demandes) {
        demandes.close(followed().demande());
        apply(new DelegationCancelled(id.value(), cause, motif));
    }

    private void end(
            CauseDeFin cause, @Nullable String motif, Demandes demandes, Receptions receptions) {
        demandes.close(followed().demande());
        receptions.takeBack(followed().demande());
        apply(new DelegationEnded(id.value(), cause, motif));
    }

    private FollowedDelegation followed() {
        return Objects.requireNonNull(followed);
    }

    private EtatDelegation etat() {
        return followed().etat();
    }
}
