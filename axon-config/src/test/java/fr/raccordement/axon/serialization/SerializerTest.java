package fr.raccordement.axon.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.axon.Noted;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SerializerTest {

    private static final GapAwareTrackingToken GAPS =
            GapAwareTrackingToken.newInstance(9, Set.of(4L, 7L));

    private static final GlobalSequenceTrackingToken GLOBAL = new GlobalSequenceTrackingToken(12);

    static final List<TrackingToken> TOKENS =
            List.of(
                    GAPS,
                    GLOBAL,
                    ReplayToken.createReplayToken(GAPS),
                    ReplayToken.createReplayToken(
                            GAPS, GapAwareTrackingToken.newInstance(2, Set.of())),
                    ReplayToken.createReplayToken(GLOBAL, new GlobalSequenceTrackingToken(1)),
                    ReplayToken.createReplayToken(GAPS, null, "asked for by an operator"),
                    new MergedTrackingToken(GAPS, GapAwareTrackingToken.newInstance(3, Set.of(1L))),
                    new MergedTrackingToken(GLOBAL, ReplayToken.createReplayToken(GLOBAL)));

    private final Serializer json = SerializerConfiguration.json();

    @ParameterizedTest
    @FieldSource("TOKENS")
    void a_token_of_any_kind_comes_back_as_it_was(TrackingToken token) {
        var stored = json.serialize(token, String.class);

        assertThat(json.<String, TrackingToken>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void an_event_is_plain_json_under_its_name_and_revision() {
        var stored = json.serialize(Noted.of("a", "b"), byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("fr.raccordement.axon.Noted");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace(
                        """
                        {"noteId":"a","text":"b","at":"1970-01-01T00:00:00Z","proof":"AQI="}
                        """);
        assertThat(json.<byte[], Noted>deserialize(stored))
                .usingRecursiveComparison()
                .isEqualTo(Noted.of("a", "b"));
    }

    @Test
    void a_field_of_a_later_version_is_left_out() {
        var later =
                new SimpleSerializedObject<>(
                        "{\"noteId\":\"a\",\"later\":1}", String.class, Noted.class.getName(), "1");

        assertThat(json.<String, Noted>deserialize(later).noteId()).isEqualTo("a");
    }

    @Test
    void metadata_come_back_as_strings() {
        var metadata = MetaData.from(Map.of("actor", "marie", "traceId", "t-1"));
        var stored = json.serialize(metadata, byte[].class);

        assertThat(json.<byte[], MetaData>deserialize(stored)).isEqualTo(metadata);
    }

    @Test
    void a_list_between_nodes_still_says_what_is_in_it() {
        var messages = new MessageSerializer(SerializerConfiguration.builder());
        var answer = ResponseTypes.multipleInstancesOf(Reply.class);

        var sent = messages.serialize(List.of(new Reply("a"), new Reply("b")), byte[].class);
        var none = messages.serialize(List.of(), byte[].class);

        assertThat(answer.convert(messages.deserialize(sent)))
                .containsExactly(new Reply("a"), new Reply("b"));
        assertThat(answer.convert(messages.deserialize(none))).isEmpty();
    }

    @Test
    void a_list_of_several_kinds_or_with_a_gap_stays_a_list() {
        var messages = new MessageSerializer(SerializerConfiguration.builder());

        var mixed = messages.serialize(List.of("a", 1), byte[].class);
        var gap = messages.serialize(Arrays.asList("a", null), byte[].class);

        assertThat(messages.<byte[], List<?>>deserialize(mixed)).isEqualTo(List.of("a", 1));
        assertThat(messages.<byte[], List<?>>deserialize(gap)).isEqualTo(Arrays.asList("a", null));
    }

    /** What a query handler answers. */
    record Reply(String text) {}
}
