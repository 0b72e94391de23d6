package fr.raccordement.query.avis;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.LectureAvisId;
import fr.raccordement.api.avis.event.AvisLus;
import fr.raccordement.api.avis.query.AvisFilter;
import fr.raccordement.api.avis.query.AvisNonLusView;
import fr.raccordement.api.avis.query.AvisNonLusView.Nombre;
import fr.raccordement.api.avis.query.AvisPage;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.FindAvisNonLus;
import fr.raccordement.api.avis.query.FollowAvis;
import fr.raccordement.api.avis.query.ListAvis;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.*;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.*;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvisTest {

    private static final String OPALE = "11111111111111";
    private static final String LYCEE = "22222222222222";
    private static final Actor AIFE = new Actor("aife", Set.of(Role.AIFE_INSTRUCTEUR));
    private static final Actor MARIE = new Actor("marie", Set.of());
    private static final Actor NOBODY = new Actor("personne", Set.of());

    private final World world = new World();

    /** Jeanne files fiches for the third party, Paul manages the lycée, Marie is its user. */
    @BeforeEach
    void begin() {
        register(OPALE, "Opale");
        register(LYCEE, "Lycée");
        world.append(
                new HabilitationId(OPALE, "jeanne"),
                new HabilitationGranted(OPALE, "jeanne", Profil.RACCORDEMENT_MODIFICATION),
                World.START,
                "x");
        world.append(
                new HabilitationId(OPALE, "jeanne"),
                new RattachementValidated(OPALE, "jeanne"),
                World.START,
                "x");
        world.habilitate(LYCEE, "paul", Profil.ORGANISATION_MODIFICATION);
        world.append(new FicheCreated("f1", OPALE, FicheKind.RECEPTEUR, Environnement.PRODUCTION));
        system(
                new DelegationId("d1"),
                new DelegationRequested("d1", "f1", OPALE, LYCEE, Environnement.PRODUCTION));
        world.project();
        read(JEANNE);
        read(PAUL);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void
            what_happens_to_a_fiche_is_told_to_those_who_may_read_it_and_its_sending_to_the_operator() {
        fiche(new FicheSubmitted("f1"));
        fiche(new FicheReturned("f1", "Contact à préciser"));
        fiche(new FicheActivated("f1", "ABC001"));
        fiche(new RevisionSubmitted("f1"));
        fiche(new RevisionRejected("f1", "Adresse"));
        fiche(new RevisionApplied("f1"));
        fiche(new FicheDeactivated("f1", "Fin"));
        fiche(new FicheReactivated("f1"));
        fiche(new ValiditeEndNotified("f1", 30, LocalDate.of(2026, 12, 31)));
        fiche(new CertificatExpiryNotified("f1", "ab", 7, Instant.parse("2026-12-31T23:30:00Z")));
        fiche(
                new ConfianceLost(
                        "f1",
                        "ab".repeat(32),
                        List.of(
                                new Controle(
                                        "CERT_REVOKED",
                                        Verdict.NON_CONFORME,
                                        Severite.ERREUR,
                                        "Il est révoqué.",
                                        "It is revoked."))));
        fiche(new ConfianceRegained("f1", "ab"));

        assertThat(phrases(JEANNE))
                .containsExactly(
                        tuple(
                                GenreAvis.CONFIANCE_RETROUVEE,
                                "Un certificat de la fiche f1 d'Opale est de nouveau de"
                                        + " confiance (SHA-256 ab)."),
                        tuple(
                                GenreAvis.CONFIANCE_PERDUE,
                                "Un certificat de la fiche f1 d'Opale n'est plus de confiance"
                                        + " (SHA-256 abababababababab…). Il est révoqué."),
                        tuple(
                                GenreAvis.CERTIFICAT_BIENTOT_EXPIRE,
                                "Un certificat de la fiche f1 d'Opale expire le 1er janvier"
                                        + " 2027 (SHA-256 ab)."),
                        tuple(
                                GenreAvis.VALIDITE_BIENTOT_FINIE,
                                "La fiche f1 d'Opale est valide jusqu'au 31 décembre 2026"
                                        + " inclus."),
                        tuple(GenreAvis.FICHE_REACTIVEE, "La fiche f1 d'Opale est réactivée."),
                        tuple(
                                GenreAvis.FICHE_DESACTIVEE,
                                "La fiche f1 d'Opale est désactivée. Motif : Fin"),
                        tuple(
                                GenreAvis.REVISION_APPLIQUEE,
                                "La mise à jour de la fiche f1 d'Opale est appliquée."),
                        tuple(
                                GenreAvis.REVISION_RETOURNEE,
                                "La mise à jour de la fiche f1 d'Opale est à corriger. Motif :"
                                        + " Adresse"),
                        tuple(
                                GenreAvis.REVISION_ENVOYEE,
                                "La mise à jour de la fiche f1 d'Opale attend l'examen de"
                                        + " l'AIFE."),
                        tuple(GenreAvis.FICHE_ACTIVEE, "La fiche f1 d'Opale est activée."),
                        tuple(
                                GenreAvis.FICHE_RETOURNEE,
                                "La fiche f1 d'Opale est à corriger. Motif : Contact à préciser"),
                        tuple(
                                GenreAvis.FICHE_ENVOYEE,
                                "La fiche f1 d'Opale attend l'examen de l'AIFE."));
        assertThat(genres(AIFE))
                .containsExactly(
                        GenreAvis.CONFIANCE_RETROUVEE,
                        GenreAvis.CONFIANCE_PERDUE,
                        GenreAvis.REVISION_ENVOYEE,
                        GenreAvis.FICHE_ENVOYEE);
        assertThat(genres(PAUL)).isEmpty();
        assertThat(genres(NOBODY)).isEmpty();
    }

    @Test
    void a_delegation_is_told_to_the_side_that_did_not_act_and_what_the_system_does_to_both() {
        assertThat(phrases(PAUL, AvisFilter.NONE))
                .contains(
                        tuple(
                                GenreAvis.DELEGATION_DEMANDEE,
                                "Opale demande à recevoir les factures de Lycée."));
        delegation(new DelegationAccepted("d1"));
        delegation(new DelegationActivated("d1"));
        delegation(new DelegationSuspended("d1", CauseDeSuspension.FICHE_FERMEE, "Panne"));
        delegation(new DelegationResumed("d1"));
        delegation(new DelegationEnded("d1", CauseDeFin.DECISION, "Autre tiers"));

        assertThat(genres(JEANNE))
                .containsExactly(
                        GenreAvis.DELEGATION_TERMINEE,
                        GenreAvis.DELEGATION_REPRISE,
                        GenreAvis.DELEGATION_SUSPENDUE,
                        GenreAvis.DELEGATION_ACTIVEE,
                        GenreAvis.DELEGATION_EN_ATTENTE);
        assertThat(genres(PAUL))
                .containsExactly(
                        GenreAvis.DELEGATION_TERMINEE,
                        GenreAvis.DELEGATION_REPRISE,
                        GenreAvis.DELEGATION_SUSPENDUE,
                        GenreAvis.DELEGATION_ACTIVEE);
        assertThat(phrases(PAUL))
                .extracting(it -> it.toList().get(1))
                .contains(
                        "La délégation de Lycée à Opale est terminée : décision de l'une des"
                                + " parties. Motif : Autre tiers",
                        "Opale ne reçoit plus les factures de Lycée pour le moment : fiche du tiers"
                                + " désactivée. Motif : Panne");
        assertThat(genres(AIFE)).isEmpty();
    }

    @Test
    void a_delegation_accepted_while_the_fiche_is_open_waits_for_nothing_unknown() {
        fiche(new FicheActivated("f1", "ABC001"));
        delegation(new DelegationAcceptedAsSuccessor("d1"));

        assertThat(genres(JEANNE))
                .containsExactly(GenreAvis.DELEGATION_ACCEPTEE, GenreAvis.FICHE_ACTIVEE);
    }

    @Test
    void a_request_that_the_third_party_takes_back_is_told_to_the_entity_alone() {
        delegation(new DelegationCancelled("d1", CauseDeFin.DECISION, null));
        assertThat(genres(JEANNE)).isEmpty();
        delegation(new DelegationCancelled("d1", CauseDeFin.FICHE_FERMEE, null));
        delegation(new DelegationRefused("d1", null));

        assertThat(genres(JEANNE))
                .containsExactly(GenreAvis.DELEGATION_REFUSEE, GenreAvis.DELEGATION_ANNULEE);
        assertThat(genres(PAUL))
                .containsExactly(GenreAvis.DELEGATION_ANNULEE, GenreAvis.DELEGATION_ANNULEE);
    }

    @Test
    void what_is_asked_is_told_to_managers_and_what_is_decided_to_the_user() {
        habilitation(new RattachementRequested(LYCEE, "marie"));
        habilitation(new RattachementValidated(LYCEE, "marie"));
        habilitation(new HabilitationRequested(LYCEE, "marie", Profil.EDI_GESTION_CONSULTATION));
        habilitation(new HabilitationGranted(LYCEE, "marie", Profil.EDI_GESTION_CONSULTATION));
        habilitation(
                new HabilitationRevoked(LYCEE, "marie", Profil.EDI_GESTION_CONSULTATION, "Départ"));
        habilitation(new RattachementRemoved(LYCEE, "marie", null));

        assertThat(genres(PAUL))
                .containsExactly(
                        GenreAvis.RATTACHEMENT_SUPPRIME,
                        GenreAvis.HABILITATION_DEMANDEE,
                        GenreAvis.RATTACHEMENT_DEMANDE);
        assertThat(phrases(MARIE))
                .containsExactly(
                        tuple(
                                GenreAvis.RATTACHEMENT_SUPPRIME,
                                "marie n'est plus rattaché à Lycée."),
                        tuple(
                                GenreAvis.HABILITATION_RETIREE,
                                "marie n'a plus edi_gestion_consultation sur Lycée. Motif :"
                                        + " Départ"),
                        tuple(
                                GenreAvis.HABILITATION_ACCORDEE,
                                "marie a obtenu edi_gestion_consultation sur Lycée."),
                        tuple(GenreAvis.RATTACHEMENT_VALIDE, "marie est rattaché à Lycée."));
        assertThat(genres(JEANNE)).isEmpty();
    }

    @Test
    void an_export_that_ended_is_told_to_whoever_asked_for_it_and_to_nobody_else() {
        var after = system(new ExportId("e0"), new ExportDownloaded("e0"));
        system(new ExportId("e1"), new ExportCompleted("e1", ExportObjet.FICHES, "personne", 7));
        system(
                new ExportId("e2"),
                new ExportFailed("e2", ExportObjet.JOURNAL, "personne", "EXPORT_VIEWS_BEHIND"));

        assertThat(phrases(NOBODY))
                .containsExactly(
                        tuple(
                                GenreAvis.EXPORT_ECHOUE,
                                "L'export demandé a échoué : historique de tout."),
                        tuple(GenreAvis.EXPORT_PRET, "L'export demandé est prêt : fiches."));
        assertThat(genres(JEANNE)).isEmpty();
        assertThat(genres(AIFE)).isEmpty();
        assertThat(follow(NOBODY, after).take(2))
                .extracting(AvisView::genre)
                .containsExactly(GenreAvis.EXPORT_PRET, GenreAvis.EXPORT_ECHOUE);
    }

    @Test
    void what_is_wrong_with_the_program_is_told_to_those_who_can_do_something_about_it() {
        var admin = new Actor("admin", Set.of(Role.AIFE_ADMIN));
        var auditor = new Actor("audit", Set.of(Role.AUDITEUR));
        raised(NatureAlerte.LETTRES_MORTES, "fiche-projection");
        raised(NatureAlerte.SCELLEMENT_ROMPU, "essai.example/log");

        assertThat(phrases(admin))
                .containsExactly(
                        tuple(
                                GenreAvis.SCELLEMENT_ROMPU,
                                "Le scellement essai.example/log est rompu : les événements ne sont"
                                        + " plus ceux qui ont été scellés."),
                        tuple(
                                GenreAvis.LETTRES_MORTES,
                                "Le groupe fiche-projection n'a pas pu traiter des événements, qui"
                                        + " attendent."));
        assertThat(genres(auditor)).containsExactly(GenreAvis.SCELLEMENT_ROMPU);
        assertThat(genres(AIFE)).isEmpty();
        assertThat(genres(JEANNE)).isEmpty();
    }

    private void raised(NatureAlerte nature, String cas) {
        var alerte = AlerteId.ofProgram(nature);
        system(alerte, new AlerteRaised(nature, alerte.objet(), cas, World.START));
    }

    @Test
    void the_end_of_a_password_is_told_to_those_who_read_connections_by_api() {
        system(
                new CompteTechniqueId(OPALE),
                new MotDePasseExpiryNotified(OPALE, 15, LocalDate.of(2027, 2, 3)));

        assertThat(list(JEANNE, unread()).avis())
                .singleElement()
                .returns(15, AvisView::jours)
                .returns("2027-02-03", AvisView::echeance)
                .returns("CompteTechnique", AvisView::objetType)
                .satisfies(
                        it ->
                                assertThat(it.phrase().en())
                                        .isEqualTo(
                                                "The password of the technical account of Opale"
                                                        + " expires on February 3, 2027."));
        assertThat(genres(PAUL)).isEmpty();
    }

    @Test
    void what_becomes_of_a_connections_certificate_is_told_to_those_who_read_it() {
        var id = new RaccordementApiId("api-1");
        system(
                id,
                new RaccordementApiCertificatLoaded(
                        "api-1",
                        OPALE,
                        Environnement.PRODUCTION,
                        "CN=x",
                        RaccordementApiStatus.ACTIF));
        system(
                id,
                new RaccordementApiCertificatAnalysed(
                        "api-1",
                        "R",
                        new CertificatAnalyse(
                                "x.p7b",
                                "ab",
                                "cd",
                                "CN=x",
                                "CN=ca",
                                "01",
                                World.START,
                                World.START.plusSeconds(86_400),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())));
        system(
                id,
                new RaccordementApiCertificatExpiryNotified(
                        "api-1", "ab", 7, LocalDate.of(2027, 2, 3)));
        system(id, new RaccordementApiConfianceLost("api-1", "ab", List.of()));
        system(id, new RaccordementApiConfianceRegained("api-1", "ab"));

        assertThat(genres(JEANNE))
                .containsExactlyInAnyOrder(
                        GenreAvis.CERTIFICAT_BIENTOT_EXPIRE,
                        GenreAvis.CONFIANCE_PERDUE,
                        GenreAvis.CONFIANCE_RETROUVEE);
        assertThat(list(JEANNE, unread()).avis())
                .allSatisfy(
                        it -> {
                            assertThat(it.objetType()).isEqualTo("RaccordementApi");
                            assertThat(it.phrase().fr())
                                    .startsWith("Le certificat du raccordement API api-1 d'Opale");
                        });
        assertThat(genres(PAUL)).isEmpty();
    }

    @Test
    void a_right_withdrawn_hides_what_it_showed_though_the_projection_does_not_know() {
        fiche(new FicheActivated("f1", "ABC001"));
        assertThat(genres(JEANNE)).hasSize(1);

        world.append(
                new HabilitationId(OPALE, "jeanne"),
                new RattachementRemoved(OPALE, "jeanne", null));

        assertThat(genres(JEANNE)).isEmpty();
        assertThat(nonLus(JEANNE).nombre()).isZero();
    }

    @Test
    void what_one_did_oneself_is_read() {
        world.append(new FicheId("f1"), new FicheActivated("f1", "ABC001"), World.START, "jeanne");
        world.projectNew();

        assertThat(genres(JEANNE)).isEmpty();
        assertThat(list(JEANNE, AvisFilter.NONE).avis().getFirst())
                .returns(GenreAvis.FICHE_ACTIVEE, AvisView::genre)
                .returns(true, AvisView::lu);
    }

    @Test
    void unread_ones_are_counted_by_structure_and_kind_and_read_ones_no_more() {
        var first = fiche(new FicheActivated("f1", "ABC001"));
        fiche(new FicheDeactivated("f1", "Fin"));
        fiche(new FicheReactivated("f1"));
        var last = fiche(new FicheDeactivated("f1", "Encore"));

        assertThat(nonLus(JEANNE))
                .isEqualTo(
                        new AvisNonLusView(
                                4,
                                true,
                                last,
                                List.of(
                                        new Nombre(OPALE, GenreAvis.FICHE_ACTIVEE, 1),
                                        new Nombre(OPALE, GenreAvis.FICHE_DESACTIVEE, 2),
                                        new Nombre(OPALE, GenreAvis.FICHE_REACTIVEE, 1))));
        lus(JEANNE, new AvisLus("jeanne", List.of(last), first));

        assertThat(nonLus(JEANNE).nombre()).isEqualTo(2);
        assertThat(genres(JEANNE))
                .containsExactly(GenreAvis.FICHE_REACTIVEE, GenreAvis.FICHE_DESACTIVEE);
        assertThat(nonLus(PAUL).detail()).isEmpty();
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        for (int i = 0; i < 7; i++) {
            fiche(new FicheDeactivated("f1", "m" + i));
        }
        var seen = new ArrayList<Long>();
        var page = list(JEANNE, unread(), PageRequest.after(null, 3));
        while (true) {
            page.avis().forEach(it -> seen.add(it.position()));
            if (!page.bounds().hasNext()) {
                break;
            }
            page =
                    list(
                            JEANNE,
                            unread(),
                            PageRequest.after(page.bounds().positions().getLast(), 3));
        }
        assertThat(seen)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void a_filter_asks_for_a_structure_a_kind_and_a_time() {
        fiche(new FicheActivated("f1", "ABC001"));
        fiche(new FicheDeactivated("f1", "Fin"));
        var at = list(JEANNE, unread()).avis().getFirst().at();

        assertThat(list(JEANNE, new AvisFilter(LYCEE, List.of(), true, null)).avis()).isEmpty();
        assertThat(list(JEANNE, new AvisFilter(OPALE, List.of(), true, at)).avis())
                .extracting(AvisView::genre)
                .containsExactly(GenreAvis.FICHE_DESACTIVEE);
        assertThat(
                        list(
                                        JEANNE,
                                        new AvisFilter(
                                                null,
                                                List.of(GenreAvis.FICHE_ACTIVEE),
                                                false,
                                                null))
                                .avis())
                .hasSize(1);
    }

    @Test
    void projected_again_the_notices_are_the_same() {
        fiche(new FicheActivated("f1", "ABC001"));
        delegation(new DelegationAccepted("d1"));
        var before = list(JEANNE, AvisFilter.NONE);
        world.project();
        assertThat(list(JEANNE, AvisFilter.NONE)).isEqualTo(before);
        world.reset();
        assertThat(list(JEANNE, AvisFilter.NONE).avis()).isEmpty();
        world.project();

        assertThat(list(JEANNE, AvisFilter.NONE)).isEqualTo(before);
    }

    @Test
    void who_follows_from_a_position_is_told_what_they_missed_then_what_comes() {
        var first = fiche(new FicheActivated("f1", "ABC001"));
        fiche(new FicheDeactivated("f1", "Fin"));
        system(new FicheId("f1"), new FicheReactivated("f1"));
        var jeanne = follow(JEANNE, first);
        assertThat(jeanne.take(2))
                .extracting(AvisView::genre)
                .containsExactly(GenreAvis.FICHE_DESACTIVEE, GenreAvis.FICHE_REACTIVEE);

        system(new FicheId("f1"), new FicheDeactivated("f1", "Encore"));

        assertThat(jeanne.take(1))
                .extracting(AvisView::genre, it -> it.phrase().fr())
                .containsExactly(
                        tuple(
                                GenreAvis.FICHE_DESACTIVEE,
                                "La fiche f1 d'Opale est désactivée. Motif : Encore"));
        jeanne.cancel();
    }

    @Test
    void who_was_refused_is_told_though_they_belong_nowhere() {
        habilitation(new RattachementRequested(LYCEE, "marie"));
        var marie = follow(MARIE, -1L);

        system(new HabilitationId(LYCEE, "marie"), new RattachementRefused(LYCEE, "marie", null));

        assertThat(marie.take(1))
                .extracting(AvisView::genre)
                .containsExactly(GenreAvis.RATTACHEMENT_REFUSE);
        marie.cancel();
    }

    @Test
    void the_operator_is_told_of_what_waits_and_of_nothing_else() {
        var audit = follow(AUDITOR, -1L);
        fiche(new FicheActivated("f1", "ABC001"));

        fiche(new FicheSubmitted("f1"));

        assertThat(audit.take(1))
                .extracting(AvisView::genre)
                .containsExactly(GenreAvis.FICHE_ENVOYEE);
        audit.cancel();
    }

    @Test
    void the_operator_is_told_of_what_waits_for_too_long_and_nobody_else() {
        system(
                new AlerteId(NatureAlerte.EXAMEN_EN_RETARD, "f1"),
                new AlerteRaised(
                        NatureAlerte.EXAMEN_EN_RETARD,
                        "f1",
                        "a",
                        Instant.parse("2026-12-01T08:00:00Z")));

        assertThat(list(AIFE, AvisFilter.NONE).avis())
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.phrase().fr())
                                        .isEqualTo(
                                                "La fiche f1 d'Opale attend l'examen de l'AIFE"
                                                        + " depuis le 1er décembre 2026."));
        assertThat(genres(AUDITOR)).containsExactly(GenreAvis.EXAMEN_EN_RETARD);
        assertThat(genres(JEANNE)).isEmpty();
    }

    @Test
    void every_kind_of_notice_has_a_sentence_in_both_languages() {
        var said = EnumSet.noneOf(GenreAvis.class);
        for (var genre : GenreAvis.values()) {
            var phrase =
                    AvisPhrase.of(
                            new AvisDraft(1, 0, World.START, "x")
                                    .about("Fiche", "f1", OPALE, LYCEE)
                                    .because("Motif dit")
                                    .causedBy(cause(genre))
                                    .of("marie")
                                    .to(Profil.EDI_GESTION_CONSULTATION)
                                    .ends(7, LocalDate.of(2026, 12, 31))
                                    .say(genre),
                            Map.of());
            assertThat(phrase.fr()).isNotBlank().doesNotContain("null");
            assertThat(phrase.en()).isNotBlank().doesNotContain("null").isNotEqualTo(phrase.fr());
            said.add(genre);
        }
        assertThat(said).hasSize(GenreAvis.values().length);
    }

    private static Enum<?> cause(GenreAvis genre) {
        return switch (genre) {
            case DELEGATION_SUSPENDUE -> CauseDeSuspension.FICHE_FERMEE;
            case EXPORT_PRET, EXPORT_ECHOUE -> ExportObjet.FICHES;
            default -> CauseDeFin.DECISION;
        };
    }

    private void register(String siret, String nom) {
        world.append(
                new StructureId(siret),
                new StructureRegistered(siret, nom, StructureType.PUBLIQUE, false, false, true));
    }

    private long fiche(FicheEvent event) {
        return system(new FicheId(event.ficheId()), event);
    }

    private void delegation(DelegationEvent event) {
        system(new DelegationId(event.delegationId()), event);
    }

    private void habilitation(HabilitationEvent event) {
        system(new HabilitationId(event.structure(), event.utilisateur()), event);
    }

    /** Its position. */
    private long system(Object id, Object event) {
        DomainEventMessage<?> message =
                world.append(id, event, World.START.plusSeconds(100 + appended++), "systeme");
        world.projectNew();
        return world.position(message);
    }

    private int appended;

    /** Marks all there is. */
    private void read(Actor viewer) {
        lus(viewer, new AvisLus(viewer.login(), List.of(), nonLus(viewer).dernier()));
    }

    private void lus(Actor viewer, AvisLus event) {
        world.append(new LectureAvisId(viewer.login()), event);
        world.projectNew();
    }

    private static AvisFilter unread() {
        return new AvisFilter(null, List.of(), true, null);
    }

    private List<GenreAvis> genres(Actor viewer) {
        return list(viewer, unread()).avis().stream().map(AvisView::genre).toList();
    }

    private List<Tuple> phrases(Actor viewer) {
        return phrases(viewer, unread());
    }

    private List<Tuple> phrases(Actor viewer, AvisFilter filter) {
        return list(viewer, filter).avis().stream()
                .map(it -> tuple(it.genre(), it.phrase().fr()))
                .toList();
    }

    private AvisNonLusView nonLus(Actor viewer) {
        return world.ask(new FindAvisNonLus(null, viewer), AvisNonLusView.class);
    }

    private AvisPage list(Actor viewer, AvisFilter filter) {
        return list(viewer, filter, PageRequest.after(null, 50));
    }

    private AvisPage list(Actor viewer, AvisFilter filter, PageRequest request) {
        return world.ask(new ListAvis(filter, request, viewer), AvisPage.class);
    }

    private Recorder<AvisView> follow(Actor viewer, long after) {
        return Recorder.of(world.follow(new FollowAvis(null, after, viewer), AvisView.class));
    }
}
