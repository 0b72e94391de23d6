package fr.raccordement.command.fiche;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
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
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.command.Violations;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.habilitation.Concern;
import fr.raccordement.command.habilitation.Rights;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.LocalDate;
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

/** A fiche de raccordement, from draft to deactivated (domain.md 9.1). */
@Aggregate(type = "Fiche")
class Fiche {

    @AggregateIdentifier private @Nullable FicheId id;
    private FicheCreated created;
    private Statut statut = Statut.BROUILLON;
    private Contenu contenu = Contenu.EMPTY;
    private boolean tiersDeDematerialisation;
    private @Nullable String codeApplication;
    private int contactKeysDestroyed;
    private boolean contactKeyInUse;

    @CommandHandlerInterceptor
    void authorise(FicheCommand command, MetaData metaData, Rights rights) {
        if (command instanceof CreateFiche creation) {
            rights.requireToStart(
                    creation, metaData, Concern.of(creation.kind(), creation.structure()));
            return;
        }
        rights.require(command, metaData, Concern.of(created.kind(), created.structure()));
        if (statut == Statut.SUPPRIMEE && !(command instanceof ForgetContacts)) {
            throw Rights.notFound();
        }
        requireExpected(command.expectedVersion());
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
        statut.requireEditable();
        if (command.protocole() != contenu.protocole()) {
            apply(new ProtocoleChosen(created.ficheId(), command.protocole()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(DepositCertificats command, Deposit deposit) {
        statut.requireEditable();
        var deposited = deposit.analyse(command, contenu.protocole(), created.environnement());
        if (!deposited.certificats().equals(contenu.certificats())) {
            apply(deposited);
        }
        return getVersion();
    }

    @CommandHandler
    long decide(DescribeFiche command, Description description) {
        statut.requireEditable();
        description
                .changes(command, created, contenu, contactKey())
                .forEach(AggregateLifecycle::apply);
        return getVersion();
    }

    @CommandHandler
    long decide(SubmitFiche command, Submission submission, Claims claims) {
        statut.requireEditable();
        submission.requireComplete(
                contenu, created.ficheId(), created.kind(), created.environnement());
        CertificatRules.claim(contenu, created, claims);
        apply(new FicheSubmitted(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(WithdrawFiche command, Claims claims) {
        statut.requireSent();
        claims.release(contenu.claims(), created.ficheId());
        apply(new FicheWithdrawn(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(ReturnFiche command, Claims claims) {
        statut.requireSent();
        var motif = FicheRules.motif(command.motif());
        claims.release(contenu.claims(), created.ficheId());
        apply(new FicheReturned(created.ficheId(), motif));
        return getVersion();
    }

    @CommandHandler
    long decide(DiscardFiche command) {
        statut.requireEditable();
        apply(new FicheDiscarded(created.ficheId()));
        return getVersion();
    }

    @CommandHandler
    long decide(
            ActivateFiche command, CertificateJudge analysis, CodesApplication codes, Clock clock) {
        statut.requireSent();
        requireGoodAt(clock, analysis);
        var wanted =
                command.codeApplication() != null ? command.codeApplication() : codeApplication;
        var code = codes.assign(created.ficheId(), created.structure(), wanted);
        apply(new FicheActivated(created.ficheId(), code));
        return getVersion();
    }

    @CommandHandler
    long decide(DeactivateFiche command) {
        statut.requireActive();
        apply(new FicheDeactivated(created.ficheId(), FicheRules.motif(command.motif())));
        return getVersion();
    }

    @CommandHandler
    long decide(ReactivateFiche command, CertificateJudge analysis, Clock clock) {
        statut.requireDeactivated();
        requireGoodAt(clock, analysis);
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
        var motif = FicheRules.motif(command.motif());
        if (contactKeyInUse) {
            apply(new ContactsForgotten(created.ficheId(), contactKey(), motif));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(FicheEvent event) {
        switch (event) {
            case FicheCreated e -> {
                id = new FicheId(e.ficheId());
                created = e;
                statut = Statut.BROUILLON;
            }
            case FicheSubmitted _ -> statut = Statut.ENVOYEE;
            case FicheWithdrawn _, FicheReturned _ -> statut = Statut.BROUILLON;
            case FicheActivated e -> {
                statut = Statut.ACTIVEE;
                codeApplication = e.codeApplication();
            }
            case FicheDeactivated _ -> statut = Statut.DESACTIVEE;
            case FicheReactivated _ -> statut = Statut.ACTIVEE;
            case FicheDiscarded _ -> statut = Statut.SUPPRIMEE;
            case TiersDeDematerialisationDeclared _ -> tiersDeDematerialisation = true;
            case ContactsDefined _ -> contactKeyInUse = true;
            case ContactsForgotten _ -> {
                contactKeysDestroyed++;
                contactKeyInUse = false;
            }
            default -> {}
        }
        contenu = contenu.after(event);
    }

    private void requireExpected(@Nullable Long expectedVersion) {
        if (expectedVersion != null && !expectedVersion.equals(getVersion())) {
            throw new RuleViolatedException(
                    "CONFLICT",
                    "La fiche a changé : sa version est " + getVersion() + ".",
                    "The fiche has changed: its version is " + getVersion() + ".");
        }
    }

    private void requireGoodAt(Clock clock, CertificateJudge analysis) {
        var now = clock.instant();
        var violations = new Violations();
        CertificatRules.requireStillGood(
                contenu, created.environnement(), analysis, now, violations);
        FicheRules.requireNotPast(
                contenu.validite(), LocalDate.ofInstant(now, CertificatRules.PARIS), violations);
        violations.throwIfAny();
    }

    /** The key of the contacts given from now on; one that was destroyed is never named again. */
    private String contactKey() {
        return created.ficheId() + "." + contactKeysDestroyed;
    }
}
