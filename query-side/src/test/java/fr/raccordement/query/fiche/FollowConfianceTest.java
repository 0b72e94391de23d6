package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.query.ConfianceChangeView;
import fr.raccordement.api.fiche.query.FollowConfiance;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowConfianceTest {

    private static final List<Controle> RAISONS =
            List.of(
                    new Controle(
                            "CERT_TRUST", Verdict.NON_CONFORME, Severite.ERREUR, "Non.", "No."));

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

        world.append(new ConfianceLost("f2", "cd", RAISONS));
        var lost = world.append(new ConfianceLost("f1", "ab", RAISONS)).getTimestamp();
        var back = world.append(new ConfianceRegained("f1", "ab")).getTimestamp();

        assertThat(jeanne.take(2))
                .containsExactly(
                        new ConfianceChangeView(
                                "f1",
                                "11111111111111",
                                FicheKind.EMETTEUR,
                                "ab",
                                Confiance.PERDUE,
                                RAISONS,
                                lost,
                                4),
                        new ConfianceChangeView(
                                "f1",
                                "11111111111111",
                                FicheKind.EMETTEUR,
                                "ab",
                                Confiance.ETABLIE,
                                List.of(),
                                back,
                                5));
        assertThat(elsewhere.take(1))
                .extracting(ConfianceChangeView::ficheId)
                .containsExactly("f2");
        jeanne.assertNothingMore();
        elsewhere.assertNothingMore();
    }

    private void create(String id, String structure) {
        world.append(new FicheCreated(id, structure, FicheKind.EMETTEUR, Environnement.PRODUCTION));
    }

    private Recorder<ConfianceChangeView> follow(@Nullable String structure, Actor viewer) {
        return Recorder.of(
                world.follow(
                        new FollowConfiance(structure, null, viewer), ConfianceChangeView.class));
    }
}
