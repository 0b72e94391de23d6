package fr.raccordement.query.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.command.habilitation.Decided;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A right means the same to both sides, after any history, those included that none can have. */
class OneMeaningTest {

    private static final int EVENTS = 300;
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void both_sides_make_the_same_of_every_history(long seed) throws Exception {
        var random = new Random(seed);
        var history = new ArrayList<HabilitationEvent>();
        @Nullable RattachementState seen = null;
        while (history.size() < EVENTS) {
            var event = event(random);
            seen = RattachementFold.after(seen, event, NOW, history.size());
            history.add(event);

            assertThat(new Decided(seen.gestionnairePrincipal(), seen.effective()))
                    .as("after %s", history)
                    .isEqualTo(Decided.after(history));
        }
    }

    private static HabilitationEvent event(Random random) throws Exception {
        var kinds = HabilitationEvent.class.getPermittedSubclasses();
        var kind = kinds[random.nextInt(kinds.length)];
        var components = kind.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(components).map(it -> value(it, random)).toArray();
        return (HabilitationEvent) kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(RecordComponent component, Random random) {
        var profils = Profil.values();
        if (component.getType() == Profil.class) {
            return profils[random.nextInt(profils.length)];
        }
        if (component.getType() == List.class) {
            return Stream.of(profils).filter(_ -> random.nextBoolean()).toList();
        }
        return component.getName();
    }
}
