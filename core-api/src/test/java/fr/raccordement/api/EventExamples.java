package fr.raccordement.api;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.event.AlerteLifted;
import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.event.AvisLus;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.EnvoiRecorded;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.CertificatDetail;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.claim.event.ClaimTakenByDelegation;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.api.correspondant.event.CorrespondanceAdvanced;
import fr.raccordement.api.correspondant.event.CorrespondantAbandoned;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantResubscribed;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationAcceptedAsSuccessor;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationReplaced;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionPromised;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.ReseauAs2Defined;
import fr.raccordement.api.fiche.event.ReseauPesitDefined;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionEntrusted;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalRelieved;
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
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.recherche.event.RechercheDropped;
import fr.raccordement.api.recherche.event.RechercheKept;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.api.scellement.event.PointDeControleRecorded;
import fr.raccordement.api.scellement.event.ScellementRestarted;
import fr.raccordement.api.scellement.event.ScellementStarted;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.IdentifiantTaken;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.api.texte.event.TextesForgotten;
import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import fr.raccordement.api.vue.event.VueRebuildAbandoned;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.event.VueRolledBack;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.api.webhook.event.LivraisonFailed;
import fr.raccordement.api.webhook.event.LivraisonRequested;
import fr.raccordement.api.webhook.event.LivraisonSucceeded;
import fr.raccordement.api.webhook.event.WebhookAdvanced;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.api.webhook.event.WebhookEnabled;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import fr.raccordement.api.webhook.event.WebhookTestRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One event of every kind, every field filled in. */
final class EventExamples {

    /** What somebody typed, as it is stored. */
    private static final String SAISI = SealedText.of("textes.0", "QUVTLTI1Ni1HQ00=");

    private static final String FICHE = "4f0c7c52";
    private static final String CORRESPONDANT = "9f86d081884c7d659a2feaa0c55ad015";
    private static final String SIRET = "11000201100044";
    private static final String TIERS = "90000101700012";
    private static final String DELEGATION = "7d3e90a1";

    private static final CertificatAnalyse CERTIFICAT =
            new CertificatAnalyse(
                    "client.p7b",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                    "CN=edi.exemple.fr,O=Exemple,C=FR",
                    "CN=AC Exemple,O=Exemple,C=FR",
                    "0a1b2c",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    Instant.parse("2027-12-31T23:59:59.5Z"),
                    List.of(Usage.CLIENT, Usage.SERVEUR),
                    List.of("CN=edi.exemple.fr,O=Exemple,C=FR", "CN=AC Exemple,O=Exemple,C=FR"),
                    List.of("MIIB", "MIIC"),
                    List.of(
                            new Controle(
                                    "CERT_CHAIN",
                                    Verdict.NON_CONFORME,
                                    Severite.ERREUR,
                                    "La chaîne est incomplète.",
                                    "The chain is incomplete.")),
                    Instant.parse("2027-06-30T12:00:00Z"),
                    List.of(
                            new CertificatDetail(
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                    "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
                                    "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                                    "CN=edi.exemple.fr,O=Exemple,C=FR",
                                    "CN=AC Exemple,O=Exemple,C=FR",
                                    "0a1b2c",
                                    Instant.parse("2026-01-01T00:00:00Z"),
                                    Instant.parse("2027-12-31T23:59:59.5Z"),
                                    List.of("DNS:edi.exemple.fr"),
                                    "RSA 2048",
                                    "SHA256WITHRSA",
                                    List.of("1.2.250.1.105.8.1.1.0"),
                                    List.of("http://crl.exemple.fr/ac.crl"),
                                    List.of("http://ocsp.exemple.fr"))));

    static final List<Object> ALL =
            List.of(
                    new FicheCreated(FICHE, SIRET, FicheKind.EMETTEUR, Environnement.PRODUCTION),
                    new ProtocoleChosen(FICHE, Protocole.PESIT),
                    new CertificatsDeposited(FICHE, "2026-11", false, List.of(CERTIFICAT)),
                    new ValiditeDefined(
                            FICHE, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 11, 30)),
                    new ContactsDefined(FICHE, FICHE + ".0", 2, "AAECAwQFBgcICQoL"),
                    new ReseauPesitDefined(
                            FICHE,
                            new ReseauPesit(
                                    List.of("8.8.8.8", "8.8.4.0/29"),
                                    "edi.exemple.fr",
                                    6330,
                                    "EXEMPLE01",
                                    "1.2",
                                    65_535,
                                    2,
                                    4_096,
                                    ReseauPesit.Compatibilite.AXWAY_CFT,
                                    "LOGIN1")),
                    new ReseauSftpDefined(
                            FICHE,
                            new ReseauSftp(List.of("8.8.8.8"), "exemple", "ssh-ed25519 AAAA")),
                    new ReseauAs2Defined(
                            FICHE,
                            new ReseauAs2(
                                    List.of("2001:4860:4860::8888"),
                                    "EXEMPLE AS2",
                                    "https://as2.exemple.fr/in",
                                    ReseauAs2.Mdn.ASYNCHRONE,
                                    "https://as2.exemple.fr/mdn",
                                    ReseauAs2.Signature.SHA256,
                                    ReseauAs2.Chiffrement.AES256,
                                    true,
                                    "exemple")),
                    new InterfacesDefined(
                            FICHE,
                            List.of(
                                    new InterfaceChoisie("FSO1100A", ModeTraitement.COMPLETE),
                                    new InterfaceChoisie("FSO1113A", ModeTraitement.PARTIELLE))),
                    new CommentaireDefined(FICHE, SAISI),
                    new FicheSubmitted(FICHE),
                    new FicheWithdrawn(FICHE),
                    new FicheReturned(FICHE, SAISI),
                    new FicheActivated(FICHE, "ABC123"),
                    new RevisionOpened(FICHE),
                    new RevisionSubmitted(FICHE),
                    new RevisionWithdrawn(FICHE),
                    new RevisionRejected(FICHE, SAISI),
                    new RevisionApplied(FICHE),
                    new RevisionDiscarded(FICHE),
                    new CertificatExpiryNotified(
                            FICHE, "9f86d081", 30, Instant.parse("2027-12-31T23:59:59.5Z")),
                    new ValiditeEndNotified(FICHE, 15, LocalDate.of(2027, 11, 30)),
                    new ConfianceLost(
                            FICHE,
                            "9f86d081",
                            List.of(
                                    new Controle(
                                            "CERT_TRUST",
                                            Verdict.NON_CONFORME,
                                            Severite.ERREUR,
                                            "L'émetteur ne figure pas dans la liste.",
                                            "The issuer is not in the list."))),
                    new ConfianceRegained(FICHE, "9f86d081"),
                    new FicheDeactivated(FICHE, SAISI),
                    new FicheReactivated(FICHE),
                    new FicheDiscarded(FICHE),
                    new TiersDeDematerialisationDeclared(FICHE),
                    new ContactsForgotten(FICHE, FICHE + ".0", SAISI),
                    new ClaimTaken(ClaimKind.CLE_PUBLIQUE, "60303ae2", FICHE, SIRET),
                    new ClaimTakenByDelegation(
                            ClaimKind.DEMANDE_DE_DELEGATION, "60303ae2", FICHE, SIRET, DELEGATION),
                    new ClaimReleased(ClaimKind.CERTIFICAT, "9f86d081", FICHE),
                    new DelegationRequested(
                            DELEGATION, FICHE, TIERS, SIRET, Environnement.PRODUCTION),
                    new DelegationAccepted(DELEGATION),
                    new DelegationAcceptedAsSuccessor(DELEGATION),
                    new DelegationRefused(DELEGATION, SAISI),
                    new DelegationCancelled(DELEGATION, CauseDeFin.DECISION, null),
                    new DelegationActivated(DELEGATION),
                    new DelegationSuspended(DELEGATION, CauseDeSuspension.FICHE_FERMEE, SAISI),
                    new DelegationResumed(DELEGATION),
                    new DelegationReplaced(DELEGATION, Instant.parse("2026-11-24T10:00:00.123Z")),
                    new DelegationEnded(DELEGATION, CauseDeFin.DECISION, SAISI),
                    new ReceptionEntrusted(SIRET, Environnement.PRODUCTION, DELEGATION),
                    new ReceptionPromised(SIRET, Environnement.PRODUCTION, DELEGATION),
                    new ReceptionTakenBack(SIRET, Environnement.PRODUCTION, DELEGATION),
                    new StructureRegistered(
                            SIRET, "Ministère", StructureType.PUBLIQUE, true, false, true),
                    new StructureRenamed(SIRET, "Ministère de l'Économie"),
                    new StructureDeactivated(SIRET, SAISI),
                    new StructureReactivated(SIRET),
                    new StructureIdentifiantChanged(
                            SIRET, TypeIdentifiant.SIRET, "13002526500013", true, SAISI),
                    new IdentifiantTaken("13002526500013", SIRET),
                    new EmetteurTrusted(
                            "9f86d081",
                            "60303ae2",
                            "CN=AC Exemple,O=Exemple,C=FR",
                            "MIIB",
                            "Liste LSTI du 2026-11-01"),
                    new EmetteurDistrusted(
                            "9f86d081", "60303ae2", "CN=AC Exemple,O=Exemple,C=FR", "MIIB", SAISI),
                    new InterfaceCodeAdded(
                            "FSO1113A",
                            "Facture mixte",
                            "Mixed invoice",
                            Direction.SORTANT,
                            Famille.E2,
                            "CPP minimal et PDF",
                            FicheKind.EMETTEUR,
                            List.of(Environnement.QUALIFICATION, Environnement.PRODUCTION),
                            List.of(
                                    ModeTraitement.PAS_DE_RACCORDEMENT,
                                    ModeTraitement.COMPLETE,
                                    ModeTraitement.PARTIELLE),
                            "Connecteur public",
                            Certitude.PUBLIC),
                    new InterfaceCodeRetired("FSO1113A", SAISI),
                    new VueRebuildRequested("fiche-projection", 2, SAISI),
                    new VueRebuildCompleted("fiche-projection", 2),
                    new VueRebuildAbandoned("fiche-projection", 3, SAISI),
                    new VueRolledBack("fiche-projection", 1, SAISI),
                    new PreviousVueDiscarded("fiche-projection", 2, SAISI),
                    new InterfaceCodesImposed(
                            FicheKind.RECEPTEUR, List.of("FEN0036A", "FSO1301A"), "Guide"),
                    new CompteTechniqueDeclared(
                            SIRET, "TECH_1_exemple@cpro.fr", LocalDate.of(2026, 11, 24)),
                    new CompteTechniqueRenewed(SIRET, LocalDate.of(2027, 11, 30)),
                    new AvisLus("jeanne", List.of(812L, 815L), 790L),
                    new PreferencesAvisDefined(
                            "aife",
                            FrequenceAvis.QUOTIDIEN,
                            LangueAvis.EN,
                            List.of(Role.AIFE_INSTRUCTEUR),
                            815L),
                    new CourrielDefined("jeanne", "avis-jeanne", "Y2hpZmZyZQ=="),
                    new CourrielForgotten("jeanne", "avis-jeanne", SAISI),
                    new EnvoiRecorded("jeanne", 815L, 2),
                    new EnvoiAbandoned("jeanne"),
                    new CorrespondantNotified(CORRESPONDANT, 815L, 2),
                    new CorrespondantAbandoned(CORRESPONDANT, 815L),
                    new CorrespondantUnsubscribed(CORRESPONDANT),
                    new CorrespondantResubscribed(CORRESPONDANT, 915L),
                    new CorrespondanceAdvanced(815L),
                    new RechercheKept("jeanne", "À renouveler", "statut=ACTIVE&expire=P30D"),
                    new RechercheDropped("jeanne", "À renouveler"),
                    new AlerteLifted(NatureAlerte.LETTRES_MORTES, "programme", "avis-projection"),
                    new ExportCompleted("4f0c7c52", ExportObjet.FICHES, "claire", 1234),
                    new ExportFailed(
                            "4f0c7c52", ExportObjet.FICHES, "claire", "EXPORT_VIEWS_BEHIND"),
                    new TextesForgotten(
                            "structure-" + SIRET, "textes/structure-" + SIRET + ".0", SAISI),
                    new AlerteRaised(
                            NatureAlerte.EXAMEN_EN_RETARD,
                            FICHE,
                            "2026-11-20T08:00:00Z",
                            Instant.parse("2026-11-20T08:00:00Z")),
                    new WebhookRegistered(
                            SIRET,
                            "compta",
                            "https://compta.example.org/avis",
                            List.of(GenreAvis.DELEGATION_ACTIVEE, GenreAvis.FICHE_ACTIVEE),
                            "webhook-1-compta-0",
                            "Y2hpZmZyZQ==",
                            815L),
                    new WebhookSecretRotated(
                            SIRET,
                            "compta",
                            "webhook-1-compta-1",
                            "YXV0cmU=",
                            Instant.parse("2026-12-01T08:00:00Z")),
                    new WebhookSecretRetired(SIRET, "compta", "webhook-1-compta-0"),
                    new WebhookDisabled(
                            SIRET,
                            "compta",
                            "https://compta.example.org/avis",
                            CauseDesactivation.DECISION,
                            SAISI),
                    new WebhookEnabled(SIRET, "compta"),
                    new WebhookRemoved(SIRET, "compta", SAISI),
                    new WebhookTestRequested(SIRET, "compta", "essai-1"),
                    new LivraisonRequested(SIRET, "compta", "816"),
                    new WebhookAdvanced(SIRET, "compta", 915L),
                    new LivraisonSucceeded(
                            SIRET,
                            "compta",
                            "816",
                            GenreAvis.FICHE_ACTIVEE,
                            "Fiche",
                            FICHE,
                            7L,
                            204,
                            53L),
                    new LivraisonFailed(
                            SIRET,
                            "compta",
                            "816",
                            GenreAvis.FICHE_ACTIVEE,
                            "Fiche",
                            FICHE,
                            null,
                            CauseEchec.STATUT,
                            503,
                            53L,
                            Instant.parse("2026-12-01T08:00:10Z")),
                    new MotDePasseExpiryNotified(SIRET, 60, LocalDate.of(2028, 1, 22)),
                    new RaccordementApiDeclared(
                            FICHE,
                            SIRET,
                            Environnement.QUALIFICATION,
                            "MonApp d'été",
                            TypeUtilisation.SOLUTION_EDITEUR,
                            "Éditions Exemple"),
                    new RaccordementApiContactDefined(
                            FICHE, "raccordement-api/" + FICHE + ".0", "AAECAwQFBgcICQoL"),
                    new RaccordementApiActivated(FICHE),
                    new RaccordementApiCorrected(
                            FICHE, "monapp", TypeUtilisation.OPERATEUR, "Exemple Services"),
                    new RaccordementApiDeactivated(FICHE, SAISI),
                    new RaccordementApiContactForgotten(
                            FICHE, "raccordement-api/" + FICHE + ".0", SAISI),
                    new RaccordementApiCertificatLoaded(
                            FICHE,
                            SIRET,
                            Environnement.PRODUCTION,
                            "CN=api.exemple.fr,O=Exemple,C=FR",
                            RaccordementApiStatus.INACTIF),
                    new RaccordementApiCertificatAnalysed(FICHE, "2026-11", CERTIFICAT),
                    new RaccordementApiCertificatExpiryNotified(
                            FICHE, "9f86d081", 30, LocalDate.of(2027, 6, 30)),
                    new RaccordementApiConfianceLost(
                            FICHE,
                            "9f86d081",
                            List.of(
                                    new Controle(
                                            "CERT_TRUST",
                                            Verdict.NON_CONFORME,
                                            Severite.ERREUR,
                                            "L'émetteur ne figure pas dans la liste.",
                                            "The issuer is not in the list."))),
                    new RaccordementApiConfianceRegained(FICHE, "9f86d081"),
                    new NomPisteTaken(SIRET, Environnement.PRODUCTION, "MonApp", FICHE),
                    new NomPisteReleased(SIRET, Environnement.PRODUCTION, "MonApp", FICHE),
                    new GestionnairePrincipalNamed(
                            SIRET,
                            "claire",
                            List.of(
                                    Profil.RACCORDEMENT_MODIFICATION,
                                    Profil.ORGANISATION_MODIFICATION)),
                    new RattachementRequested(SIRET, "claire"),
                    new RattachementValidated(SIRET, "claire"),
                    new RattachementRefused(SIRET, "claire", SAISI),
                    new RattachementDeactivated(SIRET, "claire", SAISI),
                    new RattachementReactivated(SIRET, "claire"),
                    new RattachementRemoved(SIRET, "claire", SAISI),
                    new HabilitationRequested(SIRET, "claire", Profil.RACCORDEMENT_CONSULTATION),
                    new HabilitationGranted(SIRET, "claire", Profil.EDI_GESTION_CONSULTATION),
                    new HabilitationRefused(
                            SIRET, "claire", Profil.EDI_GESTION_MODIFICATION, SAISI),
                    new HabilitationRevoked(
                            SIRET, "claire", Profil.EDI_RECEPTEUR_MODIFICATION, SAISI),
                    new GestionnairePrincipalRelieved(SIRET, "claire", "denis", SAISI),
                    new GestionEntrusted(SIRET, "denis"),
                    new ExportRequested(
                            FICHE,
                            ExportObjet.FICHES,
                            "{\"structure\":\"" + SIRET + "\"}",
                            "CREEE_LE_DESC",
                            ExportFormat.XLSX,
                            ExportLangue.FR,
                            false,
                            ExportSeparateur.POINT_VIRGULE,
                            ExportValeurs.LIBELLES,
                            true,
                            1234567890123L,
                            "claire",
                            List.of(Role.AUDITEUR)),
                    new ExportDownloaded(FICHE),
                    new LotOpened(
                            FICHE,
                            ActeDeLot.ACCORDER_HABILITATION,
                            FICHE,
                            SAISI,
                            true,
                            List.of(
                                    new ElementDeLot(
                                            SIRET, "denis", Profil.EDI_GESTION_MODIFICATION, 3)),
                            "claire",
                            List.of(Role.AIFE_ADMIN)),
                    new LotAdvanced(
                            FICHE,
                            List.of(
                                    new IssueDeLot(
                                            0,
                                            ResultatDeLot.REFUSE,
                                            SIRET,
                                            FICHE,
                                            List.of("STRUCTURE_INACTIVE"),
                                            new Texte(
                                                    "Cette structure n'est pas active.",
                                                    "This structure is not active."))),
                            7),
                    new LettreMorteDiscarded(
                            "fiche-projection",
                            FICHE,
                            "Fiche",
                            3,
                            5,
                            "FicheSubmitted",
                            "java.lang.IllegalStateException",
                            Instant.parse("2026-11-24T10:00:00.250Z"),
                            Instant.parse("2026-11-24T11:30:00.500Z"),
                            SAISI),
                    new ScellementStarted(
                            "magasin",
                            "raccordement/3f2a9c0d11b24e70",
                            "raccordement/3f2a9c0d11b24e70+1a2b3c4d+AQIDBA==",
                            12,
                            "q83vEjRWeJA="),
                    new PointDeControleRecorded(
                            "magasin", "raccordement/3f2a9c0d11b24e70", 5_000_000_000L, "/u3cuw=="),
                    new ScellementRestarted(
                            "magasin",
                            "raccordement/77aa9c0d11b24e71",
                            "raccordement/77aa9c0d11b24e71+5a2b3c4e+AQIDBQ==",
                            "raccordement/3f2a9c0d11b24e70",
                            "raccordement/3f2a9c0d11b24e70+1a2b3c4d+AQIDBA==",
                            5_000_000_000L,
                            SAISI));

    private EventExamples() {}
}
