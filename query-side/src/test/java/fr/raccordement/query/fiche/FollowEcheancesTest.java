package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.api.fiche.query.EcheanceNature;
import fr.raccordement.api.fiche.query.EcheanceView;
import fr.raccordement.api.fiche.query.FollowEcheances;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowEcheancesTest {

    private static final LocalDate END = LocalDate.of(2027, 1, 15);
    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void periods_passwords_and_certificates_of_connections_are_told_in_order() {
        world.append(new FicheCreated("f1", HERE, FicheKind.EMETTEUR, Environnement.PRODUCTION));
        load("r1", HERE);
        var all = follow(null, AUDITOR);

        world.append(new ValiditeEndNotified("f1", 30, END));
        world.append(new CompteTechniqueId(HERE), new MotDePasseExpiryNotified(HERE, 15, END));
        var at = expiry("r1", 7);

        assertThat(all.take(3))
                .satisfiesExactly(
                        period -> {
                            assertThat(period.nature()).isEqualTo(EcheanceNature.FIN_DE_VALIDITE);
                            assertThat(period.ficheId()).isEqualTo("f1");
                        },
                        password ->
                                assertThat(password.nature())
                                        .isEqualTo(EcheanceNature.MOT_DE_PASSE),
                        certificate ->
                                assertThat(certificate)
                                        .isEqualTo(
                                                new EcheanceView(
                                                        EcheanceNature.CERTIFICAT_API,
                                                        HERE,
                                                        null,
                                                        "r1",
                                                        7,
                                                        END,
                                                        at,
                                                        certificate.position())));
    }

    @Test
    void the_certificate_of_a_connection_is_told_to_whoever_may_see_the_connection() {
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(HERE, "paul", Profil.EDI_RECEPTEUR_CONSULTATION);
        load("r1", HERE);
        load("r2", THERE);
        var jeanne = follow(null, JEANNE);
        var paul = follow(null, PAUL);
        var there = follow(THERE, AUDITOR);

        expiry("r2", 90);
        expiry("r1", 60);

        assertThat(jeanne.take(1))
                .extracting(EcheanceView::raccordementApiId)
                .containsExactly("r1");
        assertThat(there.take(1)).extracting(EcheanceView::raccordementApiId).containsExactly("r2");
        jeanne.assertNothingMore();
        there.assertNothingMore();
        paul.assertNothingMore();
    }

    private void load(String id, String structure) {
        world.append(
                new RaccordementApiId(id),
                new RaccordementApiCertificatLoaded(
                        id,
                        structure,
                        Environnement.PRODUCTION,
                        "CN=" + id,
                        RaccordementApiStatus.ACTIF));
        world.append(
                new RaccordementApiId(id),
                new RaccordementApiCertificatAnalysed(
                        id,
                        "R",
                        new CertificatAnalyse(
                                id + ".p7b",
                                "ab",
                                "cd",
                                "CN=" + id,
                                "CN=ca",
                                "01",
                                World.START,
                                END.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                List.of(Usage.CLIENT),
                                List.of("CN=" + id, "CN=ca"),
                                List.of("AA=="),
                                List.of())));
    }

    private Instant expiry(String id, int jours) {
        return world.append(
                        new RaccordementApiId(id),
                        new RaccordementApiCertificatExpiryNotified(id, "ab", jours, END))
                .getTimestamp();
    }

    private Recorder<EcheanceView> follow(@Nullable String structure, Actor viewer) {
        return Recorder.of(
                world.follow(new FollowEcheances(structure, null, viewer), EcheanceView.class));
    }
}
