package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.query.CertificatExpiryView;
import fr.raccordement.api.fiche.query.FollowCertificatExpiry;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowCertificatExpiryTest {

    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void each_follower_is_told_what_they_may_see_and_asked_for() {
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        create("f1", "11111111111111");
        create("f2", "22222222222222");
        var jeanne = follow(null, JEANNE);
        var elsewhere = follow("22222222222222", AUDITOR);

        world.append(new CertificatExpiryNotified("f2", "cd", 60, END));
        var at = world.append(new CertificatExpiryNotified("f1", "ab", 90, END)).getTimestamp();

        assertThat(jeanne.take(1))
                .containsExactly(
                        new CertificatExpiryView(
                                "f1", "11111111111111", FicheKind.EMETTEUR, "ab", 90, END, at, 4));
        assertThat(elsewhere.take(1))
                .extracting(CertificatExpiryView::ficheId)
                .containsExactly("f2");
        jeanne.assertNothingMore();
        elsewhere.assertNothingMore();
    }

    private void create(String id, String structure) {
        world.append(new FicheCreated(id, structure, FicheKind.EMETTEUR, Environnement.PRODUCTION));
    }

    private Recorder<CertificatExpiryView> follow(@Nullable String structure, Actor viewer) {
        return Recorder.of(
                world.follow(
                        new FollowCertificatExpiry(structure, null, viewer),
                        CertificatExpiryView.class));
    }
}
