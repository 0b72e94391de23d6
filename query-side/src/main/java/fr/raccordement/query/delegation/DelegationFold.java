package fr.raccordement.query.delegation;

import static fr.raccordement.api.delegation.query.DelegationStatus.ACTIVEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.ANNULEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.DEMANDEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.REFUSEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.SUSPENDUE;
import static fr.raccordement.api.delegation.query.DelegationStatus.TERMINEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.VALIDEE;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeFin;
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
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.projection.SortColumn;
import fr.raccordement.query.jours.Jours;
import fr.raccordement.query.jours.Periode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** One step of the fold, from nothing at the request, from the state before at all the rest. */
final class DelegationFold {

    private final DelegationRequested requested;
    private final Instant demandeeLe;
    private final String demandeePar;
    private final Instant at;
    private final String actor;
    private DelegationStatus statut;
    private @Nullable Instant repondueLe;
    private @Nullable String reponduePar;
    private boolean succession;
    private @Nullable Instant effectiveFrom;
    private @Nullable DelegationSuspension suspension;
    private @Nullable Instant repriseLe;
    private @Nullable Instant termineeLe;
    private @Nullable String termineePar;
    private @Nullable CauseDeFin cause;
    private @Nullable String motif;
    private List<Periode> periodes = List.of();

    private DelegationFold(DelegationRequested requested, Instant at, String actor) {
        this.requested = requested;
        this.demandeeLe = at;
        this.demandeePar = actor;
        this.at = at;
        this.actor = actor;
        this.statut = DEMANDEE;
    }

    private DelegationFold(DelegationState before, Instant at, String actor) {
        this.requested =
                new DelegationRequested(
                        before.id(),
                        before.ficheId(),
                        before.tiers(),
                        before.structure(),
                        before.environnement());
        this.demandeeLe = before.demandeeLe();
        this.demandeePar = before.demandeePar();
        this.at = at;
        this.actor = actor;
        this.statut = before.statut();
        this.repondueLe = before.repondueLe();
        this.reponduePar = before.reponduePar();
        this.succession = before.succession();
        this.effectiveFrom = before.effectiveFrom();
        this.suspension = before.suspension();
        this.repriseLe = before.repriseLe();
        this.termineeLe = before.termineeLe();
        this.termineePar = before.termineePar();
        this.cause = before.cause();
        this.motif = before.motif();
        this.periodes = before.periodes();
    }

    static DelegationState after(@Nullable DelegationState before, DomainEventMessage<?> message) {
        return after(
                before,
                (DelegationEvent) message.getPayload(),
                message.getMetaData(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    static DelegationState after(
            @Nullable DelegationState before,
            DelegationEvent event,
            Map<String, ?> metaData,
            Instant at,
            long version) {
        if (!(metaData.get(Actor.ACTOR) instanceof String actor)) {
            throw new IllegalStateException("Event " + version + " of a delegation names no actor");
        }
        var instant = millis(at);
        return event instanceof DelegationRequested requested
                ? new DelegationFold(requested, instant, actor).state(version)
                : new DelegationFold(Objects.requireNonNull(before), instant, actor)
                        .handle(event)
                        .state(version);
    }

    private DelegationFold handle(DelegationEvent event) {
        switch (event) {
            case DelegationRequested _ -> {}
            case DelegationAccepted _ -> answer(VALIDEE, null);
            case DelegationAcceptedAsSuccessor _ -> {
                answer(VALIDEE, null);
                succession = true;
            }
            case DelegationRefused it -> answer(REFUSEE, it.motif());
            case DelegationCancelled it -> end(ANNULEE, it.cause(), it.motif(), at);
            case DelegationActivated _ -> {
                statut = ACTIVEE;
                effectiveFrom = at;
                suspension = null;
                begin();
            }
            case DelegationSuspended it -> {
                suspension = new DelegationSuspension(at, it.cause(), it.motif(), statut);
                statut = SUSPENDUE;
                stop(at);
            }
            case DelegationResumed _ -> {
                statut = suspension == null ? statut : suspension.avant();
                suspension = null;
                repriseLe = at;
                if (statut == ACTIVEE) {
                    begin();
                }
            }
            case DelegationReplaced it ->
                    end(TERMINEE, CauseDeFin.REMPLACEE, null, millis(it.depuis()));
            case DelegationEnded it -> end(TERMINEE, it.cause(), it.motif(), at);
        }
        return this;
    }

    private void answer(DelegationStatus reached, @Nullable String why) {
        statut = reached;
        repondueLe = at;
        reponduePar = actor;
        motif = why;
    }

    /** One that was suspended for too long says why it was. */
    private void end(
            DelegationStatus reached, CauseDeFin why, @Nullable String said, Instant since) {
        motif =
                why == CauseDeFin.SUSPENSION_TROP_LONGUE && suspension != null
                        ? suspension.motif()
                        : said;
        statut = reached;
        suspension = null;
        stop(since);
        termineeLe = since;
        termineePar = actor;
        cause = why;
    }

    /** Somebody receives from now on, who perhaps does already. */
    private void begin() {
        stop(at);
        periodes = Stream.concat(periodes.stream(), Stream.of(new Periode(at, null))).toList();
    }

    /** Nobody receives from then on, if anybody did. */
    private void stop(Instant since) {
        periodes =
                periodes.stream()
                        .map(it -> it.au() == null ? new Periode(it.du(), since) : it)
                        .filter(it -> it.au() == null || it.du().isBefore(it.au()))
                        .toList();
    }

    private DelegationState state(long version) {
        return new DelegationState(
                requested.delegationId(),
                version,
                requested.ficheId(),
                requested.tiers(),
                requested.structure(),
                requested.environnement(),
                statut,
                demandeeLe,
                demandeePar,
                repondueLe,
                reponduePar,
                succession,
                effectiveFrom,
                suspension,
                repriseLe,
                termineeLe,
                termineePar,
                cause,
                motif,
                at,
                Objects.requireNonNullElse(effectiveFrom, SortColumn.NO_INSTANT),
                periodes,
                Jours.of(periodes));
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
