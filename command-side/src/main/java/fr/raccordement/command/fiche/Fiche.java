package fr.raccordement.command.fiche;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.DiscardRevision;
import fr.raccordement.api.fiche.command.ExpireFiche;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.command.NotifyCertificatExpiry;
import fr.raccordement.api.fiche.command.NotifyValiditeEnd;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.RenewCertificats;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.ReviewCertificats;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.TakeMissingClaims;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.ExpectedVersion;
import fr.raccordement.command.LastDecision;
import fr.raccordement.command.LongLives;
import fr.raccordement.command.Motif;
import fr.raccordement.command.SeparationDesTaches;
import fr.raccordement.command.Violations;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.deadline.Preavis;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A fiche de raccordement, from draft to deactivated (domain.md 9.1) (D-007). */
@Aggregate(type = "Fiche", snapshotTriggerDefinition = LongLives.SNAPSHOT)
class Fiche {

    @AggregateIdentifier private @Nullable FicheId id;
    private FicheCreated created;
    private Statut statut = Statut.BROUILLON;
    private Dossier dossier = Dossier.EMPTY;
    private Preavis preavis = Preavis.NONE;
    private Map<String, Set<String>> pertes = Map.of();
    private boolean tiersDeDematerialisation;
    private @Nullable String codeApplication;
    private int contactKeysDestroyed;
    private boolean contactKeyInUse;
    private @Nullable LastDecision last;
    private final Set<String> auteurs = new HashSet<>();

    /**
     * What repeats the last decision is answered as the first time, and decides nothing (D-154).
     */
    @CommandHandlerInterceptor
    @Nullable Object authorise(
            FicheCommand command,
            MetaData metaData,
            Rights rights,
            ContactVault vault,
            InterceptorChain chain)
            throws Exception {
        if (command instanceof CreateFiche creation) {
            rights.requireToStart(
                    creation, metaData, Concern.of(creation.kind(), creation.structure()));
            return chain.proceed();
        }
        rights.require(command, metaData, Concern.of(created.kind(), created.structure()));
        var repeated =
                last != null && Repetition.of(last, command, codeApplication, dossier, vault)
                        ? last
                        : null;
        if (statut == Statut.SUPPRIMEE
                && !(command instanceof ForgetContacts)
                && repeated == null) {
            throw Rights.notFound();
        }
        ExpectedVersion.require(
                command.expectedVersion(), getVersion(), repeated, "La fiche", "The fiche");
        return repeated == null ? chain.proceed() : getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(CreateFiche command, StructureRegister structures, InterfaceCatalogue catalogue) {
        var creation =
                new FicheCreated(
                        command.ficheId().value(),
                        command.structure(),
                        command.kind(),
                        command.environnement());
        if (id == null) {
            CreationRules.check(command, structures.find(command.structure()));
            apply(creation);
            var imposed =
                    InterfaceRules.imposed(command.kind(), command.environnement(), catalogue);
            if (!imposed.isEmpty()) {
                apply(new InterfacesDefined(creation.ficheId(), imposed));
            }
        } else {
            CreationRules.requireSame(creation, created, statut);
        }
        return getVersion();
    }

    @CommandHandler
    long decide(ChooseProtocole command) {
        requireEditable();
        if (command.protocole() != dossier.underWork().protocole()) {
            apply(new ProtocoleChosen(created.ficheId(), command.protocole()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(DepositCertificats command, Deposit deposit) {
        requireEditable();
        keep(deposit.analyse(created, command.fichiers(), dossier.underWork().protocole()));
        return getVersion();
    }

    @CommandHandler
    long decide(DescribeFiche command, Description description) {
        requireEditable();
        description
                .changes(command, created, dossier, contactKey())
                .forEach(AggregateLifecycle::apply);
        return getVersion();
    }

    @CommandHandler
    long decide(SubmitFiche command, Submission submission, Claims claims) {
        submission.require(new Envoi(created, statut, dossier, false));
        ClaimRules.claim(dossier, created, claims);
        apply(
                dossier.revision() == null
                        ? new FicheSubmitted(created.ficheId())
                        : new RevisionSubmitted(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(WithdrawFiche command, Claims claims) {
        statut.requireSent();
        claims.release(dossier.claimsToGiveUp(), created.ficheId());
        apply(
                dossier.revision() == null
                        ? new FicheWithdrawn(created.ficheId())
                        : new RevisionWithdrawn(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(ReturnFiche command, Claims claims, MetaData metaData) {
        statut.requireSent();
        requireAnother(metaData);
        var motif = Motif.require(command.motif());
        claims.release(dossier.claimsToGiveUp(), created.ficheId());
        apply(
                dossier.revision() == null
                        ? new FicheReturned(created.ficheId(), motif)
                        : new RevisionRejected(created.ficheId(), motif));
        return getVersion();
    }

    @CommandHandler
    long decide(DiscardFiche command) {
        statut.requireDraft();
        apply(new FicheDiscarded(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(
            ActivateFiche command,
            CertificateJudge analysis,
            Claims claims,
            CodesApplication codes,
            StructureRegister structures,
            Clock clock,
            MetaData metaData) {
        statut.requireSent();
        requireAnother(metaData);
        structures.requireActive(created.structure());
        requireGoodAt(dossier.underWork(), false, clock, analysis, claims, dossier.served());
        if (dossier.revision() == null) {
            var code =
                    codes.assign(created.ficheId(), created.structure(), command.codeApplication());
            apply(new FicheActivated(created.ficheId(), code));
        } else {
            CodesApplication.requireKept(command.codeApplication(), codeApplication);
            apply(new RevisionApplied(created.ficheId()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(OpenRevision command, StructureRegister structures) {
        statut.requireActive();
        if (dossier.revision() == null) {
            structures.requireActive(created.structure());
            apply(new RevisionOpened(created.ficheId()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(
            RenewCertificats command,
            Deposit deposit,
            RevisionRules revisions,
            StructureRegister structures) {
        statut.requireActive();
        structures.requireActive(created.structure());
        var inUse = dossier.contenu();
        revisions.requireCertificatsOnly(inUse, dossier.underWork());
        var deposited = deposit.analyse(created, command.fichiers(), inUse.protocole());
        revisions.requireChanged(inUse, inUse.after(deposited));
        if (dossier.revision() == null) {
            apply(new RevisionOpened(created.ficheId()));
        }
        keep(deposited);
        return getVersion();
    }

    @CommandHandler
    long decide(DiscardRevision command) {
        FicheRules.requireRevision(dossier.revision());
        requireEditable();
        apply(new RevisionDiscarded(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(DeactivateFiche command, Claims claims) {
        statut.requireInUse();
        var motif = Motif.require(command.motif());
        claims.release(dossier.claimsToGiveUp(), created.ficheId());
        apply(new FicheDeactivated(created.ficheId(), motif));
        return getVersion();
    }

    @CommandHandler
    long decide(ExpireFiche command, Claims claims, Clock clock) {
        if (enService().isOver(clock.instant())) {
            claims.release(dossier.claimsToGiveUp(), created.ficheId());
            apply(new FicheDeactivated(created.ficheId(), FicheRules.FIN_DE_VALIDITE));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(NotifyCertificatExpiry command, Clock clock) {
        enService()
                .preavisAt(clock.instant(), created.ficheId(), command.sha256())
                .ifPresent(AggregateLifecycle::apply);
        return getVersion();
    }

    @CommandHandler
    long decide(ReviewCertificats command, CertificateJudge analysis, Clock clock) {
        new Surveillance(statut, dossier, pertes)
                .changes(created.ficheId(), analysis, clock.instant())
                .forEach(AggregateLifecycle::apply);
        return getVersion();
    }

    @CommandHandler
    long decide(TakeMissingClaims command, Claims claims) {
        claims.takeFree(enService().claims(), created.ficheId(), created.structure());
        return getVersion();
    }

    @CommandHandler
    long decide(NotifyValiditeEnd command, Clock clock) {
        enService()
                .preavisDeFinAt(clock.instant(), command.ficheId())
                .ifPresent(AggregateLifecycle::apply);
        return getVersion();
    }

    @CommandHandler
    long decide(
            ReactivateFiche command,
            CertificateJudge analysis,
            Claims claims,
            StructureRegister structures,
            Clock clock,
            MetaData metaData) {
        statut.requireDeactivated();
        requireAnother(metaData);
        structures.requireActive(created.structure());
        var contenu = dossier.contenu().until(command.jusquAu());
        requireGoodAt(contenu, command.jusquAu() != null, clock, analysis, claims, Set.of());
        var validite = contenu.validite();
        if (validite != null && !validite.equals(dossier.contenu().validite())) {
            apply(new ValiditeDefined(created.ficheId(), validite.du(), validite.au()));
        }
        apply(new FicheReactivated(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(DeclareTiersDeDematerialisation command) {
        FicheRules.requireReceiver(created.kind());
        if (!tiersDeDematerialisation) {
            statut.requireNotDeactivated();
            apply(new TiersDeDematerialisationDeclared(created.ficheId()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(ForgetContacts command) {
        var motif = Motif.require(command.motif());
        if (contactKeyInUse) {
            apply(new ContactsForgotten(created.ficheId(), contactKey(), motif));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(FicheEvent event, @SequenceNumber long version, MetaData metaData) {
        switch (event) {
            case FicheCreated e -> {
                id = new FicheId(e.ficheId());
                created = e;
            }
            case FicheActivated e -> codeApplication = e.codeApplication();
            case TiersDeDematerialisationDeclared _ -> tiersDeDematerialisation = true;
            case ContactsDefined _ -> contactKeyInUse = true;
            case CommentaireDefined e -> keep(e.commentaire());
            case FicheReturned e -> keep(e.motif());
            case RevisionRejected e -> keep(e.motif());
            case FicheDeactivated e -> keep(e.motif());
            case ContactsForgotten _ -> {
                contactKeysDestroyed++;
                contactKeyInUse = false;
            }
            default -> {}
        }
        statut = statut.after(event);
        dossier = dossier.after(event);
        preavis = Annonces.after(preavis, event);
        pertes = Surveillance.pertes(pertes, event);
        if (FicheEvent.isWork(event, statut == Statut.DESACTIVEE)
                && metaData.get(Actor.ACTOR) instanceof String login) {
            auteurs.add(login);
        }
        if (!Repetition.isNotice(event)) {
            last = new LastDecision(event, version);
        }
    }

    /** What was typed is under the key of the contacts (D-262). */
    private void keep(String text) {
        contactKeyInUse |= SealedText.isSealed(text);
    }

    private void keep(CertificatsDeposited deposited) {
        if (!deposited.certificats().equals(dossier.underWork().certificats())) {
            apply(deposited);
        }
    }

    private EnService enService() {
        return new EnService(statut, dossier, preavis, tiersDeDematerialisation);
    }

    private void requireEditable() {
        statut.requireEditable(dossier.revision() != null);
    }

    /** Whoever worked on the fiche, once or long ago, does not examine it nor its revision. */
    private void requireAnother(MetaData metaData) {
        SeparationDesTaches.require(
                !(metaData.get(Actor.ACTOR) instanceof String login && auteurs.contains(login)),
                "Qui a travaillé à la fiche ne l'instruit pas.",
                "Whoever worked on the fiche does not examine it.");
    }

    /**
     * @param prolonged whether the end of the period is new
     * @param bound what it may use even where another holds it
     */
    private void requireGoodAt(
            Contenu contenu,
            boolean prolonged,
            Clock clock,
            CertificateJudge analysis,
            Claims claims,
            Set<ClaimId> bound) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, CertificatRules.PARIS);
        var violations = new Violations();
        CertificatRules.requireStillGood(
                contenu, created.environnement(), analysis, now, violations);
        if (prolonged) {
            CertificatRules.requireProlonged(contenu, today, violations);
        } else {
            FicheRules.requireNotPast(contenu.validite(), today, violations);
        }
        ClaimRules.requireUnused(contenu.reseau(), bound, created, claims, violations);
        violations.throwIfAny();
    }

    /** The key of the contacts given from now on; one that was destroyed is never named again. */
    private String contactKey() {
        return created.ficheId() + "." + contactKeysDestroyed;
    }
}
