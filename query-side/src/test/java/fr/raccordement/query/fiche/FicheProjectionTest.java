package fr.raccordement.query.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.projection.MissingEventException;
import fr.raccordement.query.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FicheProjectionTest {

    private final World world = new World();
    private final MongoCollection<FicheState> fiches =
            world.database.getCollection("fiches", FicheState.class);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_every_event_the_document_is_the_fold_of_all_events_so_far(long seed) {
        @Nullable FicheState folded = null;
        for (var event : new RandomFiche(seed, "f1").history(40)) {
            var message = world.append(event);
            folded = FicheFold.after(folded, message);

            world.deliver(message);

            assertThat(document()).isEqualTo(folded);
        }
    }

    @Test
    void events_seen_twice_change_nothing() {
        new RandomFiche(9, "f1").history(30).forEach(world::append);
        world.project();
        var once = document();

        world.project();

        assertThat(document()).isEqualTo(once);
        assertThat(world.database.getCollection("fiches").countDocuments()).isOne();
    }

    @Test
    void a_reset_empties_the_collection_and_a_replay_fills_it_again() {
        new RandomFiche(10, "f1").history(30).forEach(world::append);
        world.project();
        var before = document();

        world.reset();
        assertThat(world.database.getCollection("fiches").countDocuments()).isZero();

        world.project();
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void an_event_whose_predecessor_is_missing_is_refused() {
        var created = world.append(new RandomFiche(11, "f1").history(1).getFirst());
        world.append(new FicheSubmitted("f1"));
        var third = world.append(new FicheSubmitted("f1"));
        assertThatThrownBy(() -> world.deliver(third)).isInstanceOf(MissingEventException.class);
        world.deliver(created);

        assertThatThrownBy(() -> world.deliver(third)).isInstanceOf(MissingEventException.class);
        assertThat(document()).returns(0L, FicheState::version);
    }

    @Test
    void what_is_filtered_and_ordered_by_stands_at_the_top_of_the_document() {
        new RandomFiche(12, "f1").history(1).forEach(world::append);
        world.project();

        assertThat(world.database.getCollection("fiches").find().first())
                .containsKeys(
                        "_id",
                        "structure",
                        "statut",
                        "kind",
                        "environnement",
                        "creeeLe",
                        "modifieeLe");
    }

    private FicheState document() {
        return fiches.find(Filters.eq("f1")).first();
    }
}
