package fr.raccordement.query.session;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.api.session.Session;
import fr.raccordement.api.session.query.ListSessions;
import fr.raccordement.processing.Nodes;
import fr.raccordement.projection.InMemoryMongo;
import fr.raccordement.query.FakeNodes;
import fr.raccordement.query.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is logged in, as two nodes on one store see it. */
class SessionsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Session ANNE = session("s-1", "anne", 0);
    private static final Session BORIS = session("s-2", "boris", 30);

    private final MongoDatabase store = InMemoryMongo.database();
    private final FakeNodes nodes = new FakeNodes();
    private final OpenSessions here = sessions(nodes);
    private final OpenSessions there = sessions(Nodes.alone("that"));

    @Test
    void those_of_all_nodes_that_are_there_are_told_by_login() {
        here.tell(BORIS);
        there.tell(ANNE);
        nodes.others(true, new Nodes.Node("that", Map.of()));

        assertThat(here.all()).containsExactly(ANNE, BORIS);
    }

    @Test
    void those_of_a_node_that_is_gone_went_with_it() {
        there.tell(ANNE);
        here.tell(BORIS);

        assertThat(here.all()).containsExactly(BORIS);
        assertThat(here.end("s-1")).isEmpty();
    }

    @Test
    void when_somebody_was_seen_is_known_as_it_was_told_last() {
        here.tell(ANNE);
        var later = new Session("s-1", "anne", ANNE.depuis(), NOW.plusSeconds(90), ANNE.fin());
        here.tell(later);

        assertThat(here.all()).containsExactly(later);
    }

    @Test
    void what_is_to_end_is_hidden_at_once_and_known_to_its_node_whatever_it_tells() {
        nodes.others(true, new Nodes.Node("that", Map.of()));
        there.tell(ANNE);
        there.tell(BORIS);

        assertThat(here.end("s-1")).contains(ANNE);
        there.tell(ANNE);

        assertThat(here.all()).containsExactly(BORIS);
        assertThat(here.end("s-1")).isEmpty();
        assertThat(there.toEnd(List.of("s-1", "s-2", "s-3"))).containsExactly("s-1");
    }

    @Test
    void a_logout_at_the_provider_ends_those_that_it_is_of_on_whichever_node() {
        nodes.others(true, new Nodes.Node("that", Map.of()));
        here.tell(provided("s-1", "anne", "desk"));
        there.tell(provided("s-2", "anne", "phone"));
        there.tell(provided("s-3", "boris", null));
        here.tell(session("s-4", "anne", 0));

        here.endOf("anne", "phone");
        assertThat(there.toEnd(List.of("s-2", "s-3"))).containsExactly("s-2");
        there.endOf("boris", "unknown");
        assertThat(there.toEnd(List.of("s-2", "s-3"))).containsExactlyInAnyOrder("s-2", "s-3");
        here.endOf("anne", null);
        assertThat(here.toEnd(List.of("s-1", "s-4"))).containsExactly("s-1");
        here.endOf("boris", "desk");
        here.endOf(null, "other");

        assertThat(here.all()).containsExactly(session("s-4", "anne", 0));
    }

    @Test
    void what_is_over_is_forgotten() {
        here.tell(ANNE);
        here.over("s-1");
        here.over("s-1");

        assertThat(here.all()).isEmpty();
        assertThat(store.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void what_ended_by_itself_is_not_told_and_forgotten_as_others_are_told_of() {
        here.tell(ANNE);
        var later = new StoredSessions(store, nodes, at(Duration.ofHours(10)));

        assertThat(later.all()).isEmpty();
        later.tell(session("s-3", "carole", 36_000));
        assertThat(store.getCollection("sessions").countDocuments()).isEqualTo(1);
    }

    @Test
    void administrators_see_them_and_nobody_else() {
        try (var world = new World()) {
            var admin = new Actor("admin", Set.of(Role.AIFE_ADMIN));
            world.get(OpenSessions.class).tell(ANNE);

            assertThat(world.list(new ListSessions(admin), Session.class)).containsExactly(ANNE);
            for (var other : List.of(AUDITOR, JEANNE)) {
                assertThatThrownBy(() -> world.list(new ListSessions(other), Session.class))
                        .hasMessageContaining("FORBIDDEN");
            }
        }
    }

    private OpenSessions sessions(Nodes on) {
        return new StoredSessions(store, on, at(Duration.ZERO));
    }

    private static Clock at(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private static Session provided(String id, String subject, @Nullable String sid) {
        var it = session(id, subject, 0);
        return new Session(id, it.utilisateur(), it.depuis(), it.vueLe(), it.fin(), subject, sid);
    }

    private static Session session(String id, String login, long second) {
        var begun = NOW.plusSeconds(second);
        return new Session(id, login, begun, begun, begun.plus(Duration.ofHours(10)));
    }
}
