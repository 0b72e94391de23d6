package fr.raccordement.axon.processors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.axon.serialization.SerializerConfiguration;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureRedactionTest {

    record Person(String name, int age) {}

    @Test
    void messages_without_quotes_are_kept() {
        var failure = new IllegalStateException("fiches/f-1 awaits event 5 and was given 6");

        assertThat(FailureRedaction.message(failure))
                .isEqualTo("fiches/f-1 awaits event 5 and was given 6");
    }

    @Test
    void quoted_values_are_removed() {
        var failure =
                new IllegalStateException(
                        "No value \"marie@exemple.fr\"", new RuntimeException("For 'marie'"));

        assertThat(FailureRedaction.message(failure))
                .isEqualTo("No value \"…\"; RuntimeException: For \"…\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"marie\",\"age\":\"secret\"}",
                "{\"name\":\"marie\",\"age\":secret}",
                "{\"name\":\"secret",
                "secret"
            })
    void of_unreadable_json_only_the_location_is_kept(String json) {
        var failure = failure(json);

        assertThat(FailureRedaction.message(failure))
                .contains("unreadable")
                .contains("line 1")
                .doesNotContain("secret", "marie");
    }

    @Test
    void a_message_may_be_missing_and_is_cut_when_long() {
        assertThat(FailureRedaction.message(new NullPointerException())).isEmpty();
        assertThat(FailureRedaction.message(new IllegalStateException("x".repeat(5_000))))
                .hasSize(1_000);
    }

    private static Throwable failure(String json) {
        try {
            SerializerConfiguration.json()
                    .deserialize(
                            new SimpleSerializedObject<>(
                                    json, String.class, Person.class.getName(), null));
            throw new AssertionError("It was read");
        } catch (SerializationException e) {
            return e;
        }
    }
}
