package fr.raccordement.query.avis;

import static fr.raccordement.query.avis.Destinataire.partie;
import static fr.raccordement.query.avis.Destinataire.utilisateur;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
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
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalRelieved;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.HabilitationRefused;
import fr.raccordement.api.habilitation.event.HabilitationRequested;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import fr.raccordement.api.habilitation.event.RattachementDeactivated;
import fr.raccordement.api.habilitation.event.RattachementReactivated;
import fr.raccordement.api.habilitation.event.RattachementRefused;
import fr.raccordement.api.habilitation.event.RattachementRemoved;
import fr.raccordement.api.habilitation.event.RattachementRequested;
import fr.raccordement.api.habilitation.event.RattachementValidated;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.query.fiche.FichePast;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * Makes notices of events. The same event gives the same notice whenever it is read: what it lacks
 * is read from events before it (D-186).
 */
@Component
class AvisDerivation {

    /** The events that give one; each gives exactly one. */
    static final Set<Class<?>> TYPES =
            Stream.of(
                            EventCatalogue.types(DelegationEvent.class).stream(),
                            EventCatalogue.types(HabilitationEvent.class).stream(),
                            Stream.<Class<?>>of(
                                    FicheSubmitted.class,
                                    FicheReturned.class,
                                    FicheActivated.class,
                                    RevisionSubmitted.class,
                                    RevisionRejected.class,
                                    RevisionApplied.class,
                                    FicheDeactivated.class,
                                    FicheReactivated.class,
                                    ValiditeEndNotified.class,
                                    CertificatExpiryNotified.class,
                                    ConfianceLost.class,
                                    ConfianceRegained.class,
                                    MotDePasseExpiryNotified.class,
                                    RaccordementApiCertificatExpiryNotified.class,
                                    RaccordementApiConfianceLost.class,
                                    RaccordementApiConfianceRegained.class,
                                    WebhookDisabled.class,
                                    AlerteRaised.class,
                                    ExportCompleted.class,
                                    ExportFailed.class))
                    .flatMap(types -> types)
                    .collect(Collectors.toUnmodifiableSet());

    private final Subjects subjects;
    private final FichePast fiches;

    AvisDerivation(Subjects subjects, FichePast fiches) {
        this.subjects = subjects;
        this.fiches = fiches;
    }

    /**
     * The notice of an event.
     *
     * @param message of one of the {@link #TYPES}
     * @param position of the event in the order of the whole store
     */
    AvisState of(DomainEventMessage<?> message, long position) {
        var acteur = Objects.requireNonNull((String) message.getMetaData().get(Actor.ACTOR));
        var at = message.getTimestamp();
        var draft =
                new AvisDraft(
                        position,
                        message.getSequenceNumber(),
                        at.truncatedTo(ChronoUnit.MILLIS),
                        acteur);
        return switch (message.getPayload()) {
            case FicheEvent event -> ofFiche(event, draft);
            case DelegationEvent event -> ofDelegation(event, at, draft);
            case HabilitationEvent event -> ofHabilitation(event, draft);
            case RaccordementApiEvent event -> ofConnection(event, draft);
            case MotDePasseExpiryNotified event ->
                    draft.about("CompteTechnique", event.structure(), event.structure())
                            .ends(event.jours(), event.expireLe())
                            .say(
                                    GenreAvis.MOT_DE_PASSE_BIENTOT_EXPIRE,
                                    partie(Partie.API, event.structure()));
            case WebhookDisabled event ->
                    draft.about("Webhooks", event.webhook(), event.structure())
                            .causedBy(event.cause())
                            .because(event.motif())
                            .say(
                                    GenreAvis.WEBHOOK_DESACTIVE,
                                    partie(Partie.ORGANISATION, event.structure()));
            case AlerteRaised event -> ofAlerte(event, draft);
            case ExportCompleted event ->
                    draft.about("Export", event.exportId())
                            .causedBy(event.objet())
                            .say(GenreAvis.EXPORT_PRET, utilisateur(event.demandeur()));
            case ExportFailed event ->
                    draft.about("Export", event.exportId())
                            .causedBy(event.objet())
                            .say(GenreAvis.EXPORT_ECHOUE, utilisateur(event.demandeur()));
            default -> throw new IllegalStateException("No notice of " + message.getPayloadType());
        };
    }

    private AvisState ofAlerte(AlerteRaised event, AvisDraft blank) {
        return switch (event.nature()) {
            case EXAMEN_EN_RETARD ->
                    blank.about("Fiche", event.objet(), subjects.fiche(event.objet()).structure())
                            .since(event.depuis())
                            .say(GenreAvis.EXAMEN_EN_RETARD, theOperator());
            case LETTRES_MORTES ->
                    blank.about("LettreMorte", event.cas())
                            .since(event.depuis())
                            .say(GenreAvis.LETTRES_MORTES, Destinataire.role(Role.AIFE_ADMIN));
            case SCELLEMENT_ROMPU ->
                    blank.about("Scellement", event.cas())
                            .since(event.depuis())
                            .say(
                                    GenreAvis.SCELLEMENT_ROMPU,
                                    Destinataire.role(Role.AIFE_ADMIN),
                                    Destinataire.role(Role.AUDITEUR));
        };
    }

    private AvisState ofFiche(FicheEvent event, AvisDraft blank) {
        var fiche = subjects.fiche(event.ficheId());
        var draft = blank.about("Fiche", event.ficheId(), fiche.structure());
        var readers = partie(Partie.filing(fiche.kind()), fiche.structure());
        return switch (event) {
            case FicheSubmitted _ -> draft.say(GenreAvis.FICHE_ENVOYEE, andTheOperator(readers));
            case FicheReturned it ->
                    draft.because(it.motif()).say(GenreAvis.FICHE_RETOURNEE, readers);
            case FicheActivated _ -> draft.say(GenreAvis.FICHE_ACTIVEE, readers);
            case RevisionSubmitted _ ->
                    draft.say(GenreAvis.REVISION_ENVOYEE, andTheOperator(readers));
            case RevisionRejected it ->
                    draft.because(it.motif()).say(GenreAvis.REVISION_RETOURNEE, readers);
            case RevisionApplied _ -> draft.say(GenreAvis.REVISION_APPLIQUEE, readers);
            case FicheDeactivated it ->
                    draft.because(it.motif()).say(GenreAvis.FICHE_DESACTIVEE, readers);
            case FicheReactivated _ -> draft.say(GenreAvis.FICHE_REACTIVEE, readers);
            case ValiditeEndNotified it ->
                    draft.ends(it.jours(), it.au()).say(GenreAvis.VALIDITE_BIENTOT_FINIE, readers);
            case CertificatExpiryNotified it ->
                    draft.ofCertificate(it.sha256())
                            .ends(it.jours(), it.expireLe())
                            .say(GenreAvis.CERTIFICAT_BIENTOT_EXPIRE, readers);
            case ConfianceLost it ->
                    draft.ofCertificate(it.sha256())
                            .failing(it.raisons())
                            .say(GenreAvis.CONFIANCE_PERDUE, andTheOperator(readers));
            case ConfianceRegained it ->
                    draft.ofCertificate(it.sha256())
                            .say(GenreAvis.CONFIANCE_RETROUVEE, andTheOperator(readers));
            default -> throw new IllegalStateException("No notice of " + event.getClass());
        };
    }

    private AvisState ofConnection(RaccordementApiEvent event, AvisDraft blank) {
        var id = event.raccordementApiId();
        var structure = subjects.loaded(id).structure();
        var draft = blank.about("RaccordementApi", id, structure);
        var readers = partie(Partie.API, structure);
        return switch (event) {
            case RaccordementApiCertificatExpiryNotified it ->
                    draft.ofCertificate(it.sha256())
                            .ends(it.jours(), it.expireLe())
                            .say(GenreAvis.CERTIFICAT_BIENTOT_EXPIRE, readers);
            case RaccordementApiConfianceLost it ->
                    draft.ofCertificate(it.sha256())
                            .failing(it.raisons())
                            .say(GenreAvis.CONFIANCE_PERDUE, andTheOperator(readers));
            case RaccordementApiConfianceRegained it ->
                    draft.ofCertificate(it.sha256())
                            .say(GenreAvis.CONFIANCE_RETROUVEE, andTheOperator(readers));
            default -> throw new IllegalStateException("No notice of " + event.getClass());
        };
    }

    /** Whoever sees the queue of the operator. */
    private static String[] andTheOperator(String readers) {
        return Stream.concat(Stream.of(readers), Stream.of(theOperator())).toArray(String[]::new);
    }

    private static String[] theOperator() {
        return Stream.of(Role.values()).map(Destinataire::role).toArray(String[]::new);
    }

    /** Whoever acted is not told; what the system does is told to both sides. */
    private AvisState ofDelegation(DelegationEvent event, Instant at, AvisDraft blank) {
        var delegation = subjects.delegation(event.delegationId());
        var draft =
                blank.about(
                        "Delegation",
                        event.delegationId(),
                        delegation.tiers(),
                        delegation.structure());
        var tiers = partie(Partie.TIERS, delegation.tiers());
        var entite = partie(Partie.ENTITE, delegation.structure());
        return switch (event) {
            case DelegationRequested _ -> draft.say(GenreAvis.DELEGATION_DEMANDEE, entite);
            case DelegationAccepted _, DelegationAcceptedAsSuccessor _ ->
                    draft.say(accepted(delegation.ficheId(), at), tiers);
            case DelegationRefused it ->
                    draft.because(it.motif()).say(GenreAvis.DELEGATION_REFUSEE, tiers);
            case DelegationCancelled it when it.cause() == CauseDeFin.DECISION ->
                    draft.causedBy(it.cause())
                            .because(it.motif())
                            .say(GenreAvis.DELEGATION_ANNULEE, entite);
            case DelegationCancelled it ->
                    draft.causedBy(it.cause())
                            .because(it.motif())
                            .say(GenreAvis.DELEGATION_ANNULEE, tiers, entite);
            case DelegationActivated _ -> draft.say(GenreAvis.DELEGATION_ACTIVEE, tiers, entite);
            case DelegationSuspended it ->
                    draft.causedBy(it.cause())
                            .because(it.motif())
                            .say(GenreAvis.DELEGATION_SUSPENDUE, tiers, entite);
            case DelegationResumed _ -> draft.say(GenreAvis.DELEGATION_REPRISE, tiers, entite);
            case DelegationReplaced _ ->
                    draft.causedBy(CauseDeFin.REMPLACEE)
                            .say(GenreAvis.DELEGATION_TERMINEE, tiers, entite);
            case DelegationEnded it ->
                    draft.causedBy(it.cause())
                            .because(it.motif())
                            .say(GenreAvis.DELEGATION_TERMINEE, tiers, entite);
        };
    }

    /** Nobody knows when a fiche that was never opened, or is closed, will be. */
    private GenreAvis accepted(String ficheId, Instant at) {
        return fiches.at(ficheId, at).filter(it -> it.activeeLe() != null).isPresent()
                ? GenreAvis.DELEGATION_ACCEPTEE
                : GenreAvis.DELEGATION_EN_ATTENTE;
    }

    private static AvisState ofHabilitation(HabilitationEvent event, AvisDraft blank) {
        var draft =
                blank.about(
                                "Habilitation",
                                new HabilitationId(event.structure(), event.utilisateur()).name(),
                                event.structure())
                        .of(event.utilisateur());
        var managers = partie(Partie.ORGANISATION, event.structure());
        var user = utilisateur(event.utilisateur());
        return switch (event) {
            case RattachementRequested _ -> draft.say(GenreAvis.RATTACHEMENT_DEMANDE, managers);
            case RattachementValidated _ -> draft.say(GenreAvis.RATTACHEMENT_VALIDE, user);
            case RattachementRefused it ->
                    draft.because(it.motif()).say(GenreAvis.RATTACHEMENT_REFUSE, user);
            case RattachementDeactivated it ->
                    draft.because(it.motif()).say(GenreAvis.RATTACHEMENT_DESACTIVE, user);
            case RattachementReactivated _ -> draft.say(GenreAvis.RATTACHEMENT_REACTIVE, user);
            case RattachementRemoved it ->
                    draft.because(it.motif()).say(GenreAvis.RATTACHEMENT_SUPPRIME, user, managers);
            case HabilitationRequested it ->
                    draft.to(it.profil()).say(GenreAvis.HABILITATION_DEMANDEE, managers);
            case HabilitationGranted it ->
                    draft.to(it.profil()).say(GenreAvis.HABILITATION_ACCORDEE, user);
            case HabilitationRefused it ->
                    draft.to(it.profil())
                            .because(it.motif())
                            .say(GenreAvis.HABILITATION_REFUSEE, user);
            case HabilitationRevoked it ->
                    draft.to(it.profil())
                            .because(it.motif())
                            .say(GenreAvis.HABILITATION_RETIREE, user);
            case GestionnairePrincipalNamed _ ->
                    draft.say(GenreAvis.GESTION_CONFIEE, user, managers);
            case GestionnairePrincipalRelieved it ->
                    draft.because(it.motif()).say(GenreAvis.GESTION_RETIREE, user, managers);
        };
    }
}
