package fr.raccordement.query.webhook;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.api.webhook.event.*;
import fr.raccordement.api.webhook.query.CibleView;
import fr.raccordement.api.webhook.query.FindAvisDeStructure;
import fr.raccordement.api.webhook.query.FindCibles;
import fr.raccordement.api.webhook.query.FollowAvisDeStructure;
import fr.raccordement.api.webhook.query.ListLivraisons;
import fr.raccordement.api.webhook.query.ListWebhooks;
import fr.raccordement.api.webhook.query.LivraisonPage;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.LivraisonView;
import fr.raccordement.api.webhook.query.WebhookStatus;
import fr.raccordement.api.webhook.query.WebhookView;
import fr.raccordement.query.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String OPALE = "11111111111111";
    private static final String LYCEE = "22222222222222";

    private final World world = new World();

    @BeforeEach
    void begin() {
        world.habilitate(OPALE, "paul", Profil.ORGANISATION_MODIFICATION);
        happen(registered("compta"));
        world.project();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void those_who_manage_the_structure_see_its_webhooks_and_no_secret() {
        happen(new WebhookDisabled(OPALE, "compta", "https://x", CauseDesactivation.ECHEC, null));

        assertThat(webhooks(PAUL))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.statut()).isEqualTo(WebhookStatus.DESACTIVE);
                            assertThat(it.cause()).isEqualTo(CauseDesactivation.ECHEC);
                            assertThat(it.toString()).doesNotContain("whsec_");
                        });
        assertThat(webhooks(AUDITOR)).hasSize(1);
        assertThat(webhooks(JEANNE)).isEmpty();
        happen(new WebhookRemoved(OPALE, "compta", "x"));
        assertThat(webhooks(PAUL)).isEmpty();
    }

    @Test
    void both_secrets_sign_while_they_overlap_and_what_is_retired_does_not() {
        var until = Instant.parse("2999-01-01T00:00:00Z");
        happen(new WebhookSecretRotated(OPALE, "compta", "c1", "chiffre de whsec_b", until));

        assertThat(cible().secrets())
                .containsExactly(
                        new CibleView.Secret("whsec_b", Instant.MAX),
                        new CibleView.Secret("whsec_a", until));
        assertThat(webhooks(PAUL).getFirst().ancienJusqua()).isEqualTo(until);
        happen(new WebhookSecretRetired(OPALE, "compta", "c0"));
        assertThat(cible().secrets())
                .extracting(CibleView.Secret::secret)
                .containsExactly("whsec_b");
        assertThat(cible().secrets().toString()).doesNotContain("whsec_");
    }

    @Test
    void what_somebody_asked_for_counts_once_a_delivery_by_the_last_time() {
        happen(new WebhookTestRequested(OPALE, "compta", "essai-1"));
        happen(new LivraisonRequested(OPALE, "compta", "7"));
        happen(new LivraisonRequested(OPALE, "compta", "7"));

        assertThat(cible().demandes())
                .containsExactly(
                        new CibleView.Demande(1, "essai-1"), new CibleView.Demande(3, "7"));
    }

    @Test
    void a_structure_is_told_what_is_addressed_to_it_and_all_about_its_users() {
        world.append(new FicheCreated("f1", OPALE, FicheKind.RECEPTEUR, Environnement.PRODUCTION));
        world.append(new FicheActivated("f1", "ABC001"));
        world.append(
                new DelegationId("d1"),
                new DelegationRequested("d1", "f1", OPALE, LYCEE, Environnement.PRODUCTION));
        world.append(new DelegationId("d1"), new DelegationRefused("d1", "non"));
        world.append(
                new HabilitationId(OPALE, "jeanne"),
                new HabilitationGranted(OPALE, "jeanne", Profil.RACCORDEMENT_MODIFICATION));
        world.project();

        assertThat(told(OPALE))
                .containsExactly(
                        GenreAvis.GESTION_CONFIEE,
                        GenreAvis.FICHE_ACTIVEE,
                        GenreAvis.DELEGATION_REFUSEE,
                        GenreAvis.HABILITATION_ACCORDEE);
        assertThat(told(LYCEE)).containsExactly(GenreAvis.DELEGATION_DEMANDEE);
    }

    @Test
    void a_delivery_says_each_try_and_stays_delivered_whatever_is_sent_again() {
        var next = Instant.parse("2026-12-01T08:00:00Z");
        happen(failed(null, next));
        world.projectNew();
        assertThat(livraisons(null))
                .extracting(LivraisonView::statut)
                .containsExactly(LivraisonStatus.A_REESSAYER);
        assertThat(livraisons(LivraisonStatus.REUSSIE)).isEmpty();
        happen(failed(3L, null));
        happen(
                new LivraisonSucceeded(
                        OPALE,
                        "compta",
                        "7",
                        GenreAvis.FICHE_ACTIVEE,
                        "Fiche",
                        "f1",
                        null,
                        204,
                        5));
        happen(failed(4L, null));
        world.projectNew();

        assertThat(livraisons(LivraisonStatus.REUSSIE))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.nombre()).isEqualTo(4);
                            assertThat(it.prochaine()).isNull();
                            assertThat(it.derniereDemande()).isEqualTo(4);
                            assertThat(it.tentatives())
                                    .extracting(LivraisonView.Tentative::reponse)
                                    .containsExactly(503, 204, 503, 503);
                        });
        assertThat(
                        world.find(
                                new ListLivraisons(
                                        OPALE, "compta", null, PageRequest.first(10), JEANNE),
                                LivraisonPage.class))
                .isEmpty();
    }

    private List<GenreAvis> told(String structure) {
        var all =
                world.follow(
                                new FollowAvisDeStructure(
                                        structure, List.of(GenreAvis.values()), -1),
                                AvisView.class)
                        .take(Duration.ofMillis(700))
                        .collectList()
                        .blockOptional()
                        .orElseThrow();
        assertThat(all)
                .allSatisfy(
                        it ->
                                assertThat(
                                                world.find(
                                                        new FindAvisDeStructure(
                                                                structure, it.position()),
                                                        AvisView.class))
                                        .contains(it));
        return all.stream().map(AvisView::genre).toList();
    }

    private List<LivraisonView> livraisons(@Nullable LivraisonStatus statut) {
        return world.ask(
                        new ListLivraisons(OPALE, "compta", statut, PageRequest.first(10), PAUL),
                        LivraisonPage.class)
                .livraisons();
    }

    private List<WebhookView> webhooks(Actor viewer) {
        return world.list(new ListWebhooks(OPALE, viewer), WebhookView.class);
    }

    private CibleView cible() {
        return world.list(new FindCibles(OPALE), CibleView.class).getFirst();
    }

    private void happen(WebhookEvent event) {
        world.append(new WebhooksId(event.structure()), event);
    }

    private void happen(LivraisonEvent event) {
        world.append(new LivraisonId(event.structure(), event.webhook(), event.numero()), event);
    }

    private static LivraisonFailed failed(@Nullable Long demande, @Nullable Instant next) {
        return new LivraisonFailed(
                OPALE,
                "compta",
                "7",
                GenreAvis.FICHE_ACTIVEE,
                "Fiche",
                "f1",
                demande,
                CauseEchec.STATUT,
                503,
                5,
                next);
    }

    private static WebhookRegistered registered(String webhook) {
        return new WebhookRegistered(
                OPALE,
                webhook,
                "https://compta.example.org/avis",
                List.of(GenreAvis.FICHE_ACTIVEE),
                "c0",
                "chiffre de whsec_a",
                -1);
    }
}
