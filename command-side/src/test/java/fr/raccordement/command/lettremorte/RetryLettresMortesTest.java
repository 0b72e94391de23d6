package fr.raccordement.command.lettremorte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.lettremorte.DeadLetterRetries;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.command.RetryLettresMortes;
import fr.raccordement.command.RecordingRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryLettresMortesTest {

    private static final String GROUP = "fiche-projection";
    private static final LettreMorteId WAITING = new LettreMorteId(GROUP, "fiche-f1");
    private static final MetaData ADMIN =
            MetaData.from(new Actor("admin", Set.of(Role.AIFE_ADMIN)).asMetaData());

    private final Queue queue = new Queue();
    private final RecordingRights rights = new RecordingRights();
    private final LettreMorteProcedures procedures = new LettreMorteProcedures(queue, rights);

    @Test
    void what_waits_is_tried_again() {
        queue.waiting.add(WAITING);

        assertThat(procedures.handle(new RetryLettresMortes(GROUP, "fiche-f1"), ADMIN))
                .containsExactly(WAITING);
        assertThat(queue.tried).containsExactly(WAITING);
    }

    @Test
    void all_that_waits_in_the_group_is_tried_where_no_thing_is_named() {
        var other = new LettreMorteId(GROUP, "fiche-f2");
        queue.waiting.addAll(List.of(WAITING, other));

        assertThat(procedures.handle(new RetryLettresMortes(GROUP, null), ADMIN))
                .containsExactly(WAITING, other);
    }

    @Test
    void where_nothing_waits_there_is_nothing_to_find() {
        assertThatThrownBy(() -> procedures.handle(new RetryLettresMortes(GROUP, null), ADMIN))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("NOT_FOUND"));
    }

    @Test
    void whoever_may_not_has_nothing_tried() {
        queue.waiting.add(WAITING);
        rights.forbid();

        assertThatThrownBy(() -> procedures.handle(new RetryLettresMortes(GROUP, null), ADMIN))
                .isInstanceOf(RuleViolatedException.class);
        assertThat(rights.asked()).containsExactly("RetryLettresMortes");
        assertThat(queue.tried).isEmpty();
    }

    private static final class Queue implements DeadLetterRetries {

        private final List<LettreMorteId> waiting = new ArrayList<>();
        private final List<LettreMorteId> tried = new ArrayList<>();

        @Override
        public List<LettreMorteId> retry(String groupe, @Nullable String objet) {
            waiting.stream()
                    .filter(it -> it.groupe().equals(groupe))
                    .filter(it -> objet == null || objet.equals(it.objet()))
                    .forEach(tried::add);
            return tried;
        }
    }
}
