package fr.raccordement.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.api.session.Session;
import fr.raccordement.api.session.command.EndSession;
import fr.raccordement.command.RecordingRights;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Session JEANNE =
            new Session("s-1", "jeanne", NOW, NOW.plusSeconds(60), NOW.plusSeconds(36_000));
    private static final EndSession COMMAND = new EndSession("s-1");
    private static final MetaData ADMIN =
            MetaData.from(new Actor("admin", Set.of(Role.AIFE_ADMIN)).asMetaData());

    private final Open open = new Open();
    private final RecordingRights rights = new RecordingRights();
    private final SessionProcedures procedures = new SessionProcedures(open, rights);

    @Test
    void a_session_that_is_open_ends_and_is_told_of() {
        open.tell(JEANNE);

        assertThat(procedures.handle(COMMAND, ADMIN)).isEqualTo(JEANNE);
        assertThat(open.all()).isEmpty();
    }

    @Test
    void what_is_not_open_is_not_found() {
        assertThatThrownBy(() -> procedures.handle(COMMAND, ADMIN))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("NOT_FOUND"));
    }

    @Test
    void rights_are_judged_first() {
        open.tell(JEANNE);
        rights.forbid();

        assertThatThrownBy(() -> procedures.handle(COMMAND, ADMIN))
                .isInstanceOf(RuleViolatedException.class);
        assertThat(open.all()).containsExactly(JEANNE);
    }

    private static final class Open implements OpenSessions {

        private final Map<String, Session> sessions = new HashMap<>();

        @Override
        public void tell(Session session) {
            sessions.put(session.id(), session);
        }

        @Override
        public void over(String id) {
            sessions.remove(id);
        }

        @Override
        public List<Session> all() {
            return List.copyOf(sessions.values());
        }

        @Override
        public Optional<Session> end(String id) {
            return Optional.ofNullable(sessions.remove(id));
        }

        @Override
        public void endOf(@Nullable String sujet, @Nullable String sid) {
            sessions.values().removeIf(it -> it.isOf(sujet, sid));
        }

        @Override
        public Set<String> toEnd(Collection<String> ids) {
            return Set.of();
        }
    }
}
