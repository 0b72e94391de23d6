package fr.raccordement.projection.journal;

import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.journal.query.EventPosition;
import fr.raccordement.api.journal.query.FindPositionAt;
import fr.raccordement.api.journal.query.FindPositions;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Where events are, and how far the store was, however clocks went and however late the journal is.
 */
class PositionQueryTest {

    private static final Instant LONG_AGO = World.START.minusSeconds(1_000);

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_instant_has_the_last_position_before_anything_that_happened_later() {
        var random = new Random(3);
        var happened = new ArrayList<Instant>();
        for (int i = 0; i < 60; i++) {
            var at = LONG_AGO.plusMillis(100L * i + random.nextInt(500));
            register("%014d".formatted(i), at);
            happened.add(at);
            if (i == 40) {
                world.projectNew();
            }
        }

        for (int tried = -300; tried < 7_000; tried += 37) {
            var at = LONG_AGO.plusMillis(tried);
            assertThat(world.find(new FindPositionAt(at, PAUL), Long.class))
                    .as("%s", at)
                    .isEqualTo(expected(happened, at));
        }
    }

    @Test
    void an_event_has_the_position_that_the_store_gave_it() {
        register("11111111111111", LONG_AGO);
        register("22222222222222", LONG_AGO);
        var second = new EvenementReference(id("22222222222222"), 0);
        var absent = new EvenementReference(id("22222222222222"), 1);

        assertThat(world.list(new FindPositions(Set.of(second, absent)), EventPosition.class))
                .containsExactly(new EventPosition(second, 1));
    }

    private static Optional<Long> expected(List<Instant> happened, Instant at) {
        var last = -1L;
        while (last + 1 < happened.size() && !happened.get((int) last + 1).isAfter(at)) {
            last++;
        }
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    private void register(String siret, Instant at) {
        world.append(
                new StructureId(siret),
                new StructureRegistered(siret, "Ville", StructureType.PUBLIQUE, false, false, true),
                at);
    }

    private static String id(String siret) {
        return new StructureId(siret).toString();
    }
}
