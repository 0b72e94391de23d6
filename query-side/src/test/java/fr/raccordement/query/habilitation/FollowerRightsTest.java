package fr.raccordement.query.habilitation;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.query.FollowFicheStatus;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.query.Eventually;
import fr.raccordement.query.ReadsSeen;
import fr.raccordement.query.World;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowerRightsTest {

    private static final String STRUCTURE = "11111111111111";

    private final AtomicInteger reads = new AtomicInteger();
    private final World world =
            new World(store -> ReadsSeen.of(store, _ -> reads.incrementAndGet()));
    private final FollowerRights rights = world.get(FollowerRights.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_store_is_asked_once_until_the_rights_change() {
        world.habilitate(STRUCTURE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        Eventually.reaches(1, () -> sees() ? 1 : 0);
        var before = reads.get();
        for (int update = 0; update < 1_000; update++) {
            assertThat(sees()).isTrue();
        }
        assertThat(reads.get() - before).isLessThanOrEqualTo(1);

        world.habilitate(STRUCTURE, "jeanne");
        Eventually.reaches(0, () -> sees() ? 1 : 0);
    }

    @Test
    void that_there_is_no_right_is_remembered_as_well_until_there_is_one() {
        assertThat(sees()).isFalse();
        var before = reads.get();
        assertThat(sees()).isFalse();
        assertThat(reads.get()).isEqualTo(before);

        world.habilitate(STRUCTURE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        Eventually.reaches(1, () -> sees() ? 1 : 0);
    }

    @Test
    void who_sees_everything_is_asked_nothing() {
        assertThat(sees(AUDITOR)).isTrue();
        assertThat(reads.get()).isZero();
    }

    private boolean sees() {
        return sees(JEANNE);
    }

    private boolean sees(Actor follower) {
        return rights.of(FollowFicheStatus.class, follower)
                .sees(new Concern(Partie.EMETTEUR, STRUCTURE));
    }
}
