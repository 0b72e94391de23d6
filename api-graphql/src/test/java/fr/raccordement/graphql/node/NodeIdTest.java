package fr.raccordement.graphql.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"ma-fiche", "73282932000074", "a:b", "é", "x@2@2026-11-29T00:00:00Z"})
    void it_is_read_as_it_was_written(String id) {
        var node = new NodeId("Fiche", id);

        assertThat(NodeId.parse(node.text())).isEqualTo(node);
        assertThat(node.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ma-fiche", "%%%", "Rmlj", "Rmlj\u0000", "OmE", "RmljaGU6"})
    void what_is_none_is_refused(String text) {
        assertThatThrownBy(() -> NodeId.parse(text))
                .isInstanceOf(RuleViolatedException.class)
                .hasMessageContaining("NODE_ID_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "a\nb", "\u200b", "a\u202eb", "a\u0000@1"})
    void so_is_what_hides_characters_that_no_text_may_have(String id) {
        var hidden = new NodeId("Fiche", id).text();

        assertThatThrownBy(() -> NodeId.parse(hidden))
                .isInstanceOf(RuleViolatedException.class)
                .hasMessageContaining("NODE_ID_INVALID");
    }

    @Test
    void so_is_what_is_longer_than_any() {
        var long64 =
                Base64.getUrlEncoder().encodeToString(("Fiche:" + "x".repeat(999)).getBytes(UTF_8));

        assertThatThrownBy(() -> NodeId.parse(long64)).isInstanceOf(RuleViolatedException.class);
    }

    @Test
    void two_states_of_the_past_have_two_identifiers() {
        var first = new PastId("ma-fiche", 1);

        assertThat(first.id()).isEqualTo("ma-fiche@1");
        assertThat(new PastId("ma-fiche", 2).id()).isNotEqualTo(first.id());
        assertThat(PastId.parse(first.id())).isEqualTo(first);
    }

    @Test
    void a_login_may_look_like_an_address() {
        var past = new PastId("13002526500013/jeanne@exemple.fr", 12);

        assertThat(PastId.parse(past.id())).isEqualTo(past);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ma-fiche", "ma-fiche@", "@1", "a@x", "a@-1", "a@1@hier"})
    void what_names_no_state_is_refused(String text) {
        assertThatThrownBy(() -> PastId.parse(text)).isInstanceOf(RuleViolatedException.class);
    }
}
