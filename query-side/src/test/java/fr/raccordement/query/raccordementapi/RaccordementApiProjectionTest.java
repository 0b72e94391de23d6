package fr.raccordement.query.raccordementapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.query.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaccordementApiProjectionTest {

    private final World world = new World();
    private final RaccordementsApi raccordements = new RaccordementsApi(world);
    private final MongoCollection<RaccordementApiState> documents =
            world.database.getCollection("raccordementsApi", RaccordementApiState.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void after_every_event_the_document_is_the_fold_of_all_events_so_far() {
        follow(raccordements.life("r1", "11111111111111"));
    }

    @Test
    void so_it_is_in_certificate_mode() {
        follow(
                List.of(
                        RaccordementsApi.loaded(
                                "r1", "11111111111111", RaccordementApiStatus.ACTIF),
                        RaccordementsApi.loaded(
                                "r1", "11111111111111", RaccordementApiStatus.INACTIF)));
        assertThat(document())
                .returns(World.START, RaccordementApiState::creeLe)
                .returns(World.START.plusSeconds(1), RaccordementApiState::modifieLe);
    }

    @Test
    void seen_twice_nothing_changes_and_a_replay_gives_the_same() {
        raccordements.life("r1", "11111111111111").forEach(raccordements::append);
        world.project();
        var once = document();

        world.project();
        assertThat(document()).isEqualTo(once);

        world.reset();
        assertThat(documents.countDocuments()).isZero();
        world.project();
        assertThat(document()).isEqualTo(once);
        assertThat(documents.countDocuments()).isOne();
    }

    private void follow(List<? extends RaccordementApiEvent> events) {
        @Nullable RaccordementApiState folded = null;
        for (var event : events) {
            var message = raccordements.append(event);
            folded = RaccordementApiFold.after(folded, message);

            world.deliver(message);

            assertThat(document()).isEqualTo(folded);
        }
    }

    private RaccordementApiState document() {
        return documents.find(Filters.eq("r1")).first();
    }
}
