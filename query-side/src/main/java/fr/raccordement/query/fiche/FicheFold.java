package fr.raccordement.query.fiche;

import static fr.raccordement.api.fiche.query.FicheStatus.ACTIVEE;
import static fr.raccordement.api.fiche.query.FicheStatus.BROUILLON;
import static fr.raccordement.api.fiche.query.FicheStatus.DESACTIVEE;
import static fr.raccordement.api.fiche.query.FicheStatus.ENVOYEE;
import static fr.raccordement.api.fiche.query.FicheStatus.ENVOYEE_MAJ;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.query.FicheStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What each event does to a fiche: from nothing at the creation, from the state before at all the
 * rest. What the author fills in is folded by {@link FicheForm}, into the revision where one is
 * open.
 */
final class FicheFold {

    private final FicheState before;
    private final Instant at;
    private FicheStatus statut;
    private boolean discarded;
    private FicheForm saisie;
    private @Nullable FicheRevision revision;
    private boolean tiersDeDematerialisation;
    private @Nullable String codeApplication;
    private @Nullable String motif;
    private @Nullable Instant soumiseLe;
    private @Nullable Instant activeeLe;
    private List<PerteDeConfiance> pertes;
    private List<String> auteurs;

    private FicheFold(FicheState before, Instant at) {
        this.before = before;
        this.at = at;
        statut = before.statut();
        discarded = before.discarded();
        saisie = before.saisie();
        revision = before.revision();
        tiersDeDematerialisation = before.tiersDeDematerialisation();
        codeApplication = before.codeApplication();
        motif = before.motif();
        soumiseLe = before.soumiseLe();
        activeeLe = before.activeeLe();
        pertes = before.pertes();
        auteurs = before.auteurs();
    }

    static FicheState after(@Nullable FicheState before, DomainEventMessage<?> message) {
        return after(
                before,
                (FicheEvent) message.getPayload(),
                message.getMetaData(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    static FicheState after(
            @Nullable FicheState before,
            FicheEvent event,
            Map<String, ?> metaData,
            Instant at,
            long version) {
        if (!(metaData.get(Actor.ACTOR) instanceof String actor)) {
            throw new IllegalStateException("Event " + version + " of a fiche names no actor");
        }
        var instant = at.truncatedTo(ChronoUnit.MILLIS);
        return event instanceof FicheCreated created
                ? FicheState.created(created, instant, actor, version)
                : new FicheFold(Objects.requireNonNull(before), instant)
                        .handle(event)
                        .work(event, actor)
                        .by(actor, version);
    }

    private FicheFold handle(FicheEvent event) {
        switch (event) {
            case FicheCreated _ -> {}
            case ProtocoleChosen _,
                    CertificatsDeposited _,
                    ValiditeDefined _,
                    ContactsDefined _,
                    ReseauPesitDefined _,
                    ReseauSftpDefined _,
                    ReseauAs2Defined _,
                    InterfacesDefined _,
                    CommentaireDefined _ ->
                    work(event);
            case FicheSubmitted _ -> send(ENVOYEE);
            case FicheWithdrawn _ -> reach(BROUILLON, motif);
            case FicheReturned returned -> reach(BROUILLON, returned.motif());
            case FicheActivated activated -> {
                reach(ACTIVEE, null);
                codeApplication = activated.codeApplication();
                activeeLe = at;
            }
            case RevisionOpened _ -> revision = new FicheRevision(saisie, at, at);
            case RevisionSubmitted _ -> send(ENVOYEE_MAJ);
            case RevisionWithdrawn _ -> reach(ACTIVEE, motif);
            case RevisionRejected rejected -> reach(ACTIVEE, rejected.motif());
            case RevisionApplied _ -> {
                reach(ACTIVEE, null);
                saisie = revision == null ? saisie : revision.saisie();
                revision = null;
            }
            case RevisionDiscarded _ -> {
                motif = null;
                revision = null;
            }
            case FicheDeactivated deactivated -> {
                reach(DESACTIVEE, deactivated.motif());
                revision = null;
                activeeLe = null;
            }
            case FicheReactivated _ -> {
                reach(ACTIVEE, null);
                activeeLe = at;
            }
            case FicheDiscarded _ -> discarded = true;
            case TiersDeDematerialisationDeclared _ -> tiersDeDematerialisation = true;
            case CertificatExpiryNotified _, ValiditeEndNotified _ -> {}
            case ConfianceLost lost -> lose(lost);
            case ConfianceRegained regained -> pertes = others(regained.sha256());
            case ContactsForgotten _ -> forget(event);
        }
        return this;
    }

    private FicheFold work(FicheEvent event, String actor) {
        if (FicheEvent.isWork(event, statut == DESACTIVEE) && !auteurs.contains(actor)) {
            auteurs = Stream.concat(auteurs.stream(), Stream.of(actor)).toList();
        }
        return this;
    }

    private FicheState by(String actor, long version) {
        return new FicheState(
                before.id(),
                version,
                before.structure(),
                before.kind(),
                before.environnement(),
                statut,
                discarded,
                saisie.protocole(),
                saisie.formulaire(),
                revision,
                tiersDeDematerialisation,
                codeApplication,
                motif,
                soumiseLe,
                activeeLe,
                pertes,
                before.creeeLe(),
                at,
                actor,
                auteurs);
    }

    /** Lost for another reason, it is lost since the first. */
    private void lose(ConfianceLost lost) {
        var since =
                pertes.stream()
                        .filter(perte -> perte.sha256().equals(lost.sha256()))
                        .map(PerteDeConfiance::depuis)
                        .findFirst()
                        .orElse(at);
        var perte = new PerteDeConfiance(lost.sha256(), since, lost.raisons());
        pertes = Stream.concat(others(lost.sha256()).stream(), Stream.of(perte)).toList();
    }

    private List<PerteDeConfiance> others(String sha256) {
        return pertes.stream().filter(perte -> !perte.sha256().equals(sha256)).toList();
    }

    private void send(FicheStatus reached) {
        reach(reached, null);
        soumiseLe = at;
    }

    private void reach(FicheStatus reached, @Nullable String why) {
        statut = reached;
        motif = why;
        soumiseLe = null;
        revision = revision == null ? null : revision.since(at);
    }

    /** What is worked on is the revision, where there is one. */
    private void work(FicheEvent event) {
        if (revision == null) {
            saisie = saisie.after(event, at);
        } else {
            revision = revision.after(event, at);
        }
    }

    private void forget(FicheEvent event) {
        saisie = saisie.after(event, at);
        revision = revision == null ? null : revision.after(event, at);
    }
}
