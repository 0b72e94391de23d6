package fr.raccordement.projection.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.journal.query.FieldChange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlatFieldsTest {

    private record Thing(
            @Nullable String statut, List<Choice> interfaces, List<String> adresses, Part as2) {}

    private record Choice(@Nullable String code, String mode) {}

    private record Part(int port, boolean accuse) {}

    private static final Thing ONE =
            new Thing(
                    "BROUILLON",
                    List.of(new Choice("B", "x"), new Choice("A", "y")),
                    List.of("203.0.113.7", "203.0.113.8"),
                    new Part(22, false));

    @Test
    void elements_are_compared_by_key_whatever_their_order() {
        var other =
                new Thing(
                        "BROUILLON",
                        List.of(new Choice("A", "y"), new Choice("B", "x")),
                        List.of("203.0.113.8", "203.0.113.7"),
                        new Part(22, false));

        assertThat(changes(ONE, other)).isEmpty();
        assertThat(FlatFields.of(ONE)).isEqualTo(FlatFields.of(other));
    }

    @Test
    void each_changed_field_has_its_value_before_and_after() {
        var other =
                new Thing(
                        null,
                        List.of(new Choice("A", "z")),
                        List.of("203.0.113.7", "203.0.113.9"),
                        new Part(23, false));

        assertThat(changes(ONE, other))
                .extracting(FieldChange::path, FieldChange::ancien, FieldChange::nouveau)
                .containsExactly(
                        tuple("adresses[203.0.113.8]", "203.0.113.8", null),
                        tuple("adresses[203.0.113.9]", null, "203.0.113.9"),
                        tuple("as2.port", "22", "23"),
                        tuple("interfaces[A].mode", "y", "z"),
                        tuple("interfaces[B].code", "B", null),
                        tuple("interfaces[B].mode", "x", null),
                        tuple("statut", "BROUILLON", null));
    }

    @Test
    void elements_of_the_same_key_or_of_none_are_numbered() {
        var twice =
                new Thing(
                        null,
                        Arrays.asList(
                                new Choice("A", "x"), new Choice("A", "y"), new Choice(null, "z")),
                        List.of("a", "a"),
                        new Part(1, true));

        assertThat(FlatFields.of(twice).values())
                .containsOnlyKeys(
                        "interfaces[A].code",
                        "interfaces[A].mode",
                        "interfaces[A]#2.code",
                        "interfaces[A]#2.mode",
                        "interfaces[].mode",
                        "adresses[a]",
                        "adresses[a]#2",
                        "as2.port",
                        "as2.accuse");
    }

    @Test
    void fields_are_left_out_or_renamed() {
        assertThat(
                        FlatFields.of(
                                        ONE,
                                        Set.of("interfaces", "adresses"),
                                        Map.of("as2", "reseau.as2"))
                                .values())
                .containsOnlyKeys("statut", "reseau.as2.port", "reseau.as2.accuse");
    }

    @Test
    void a_field_of_each_element_is_left_out_by_its_path_without_keys() {
        assertThat(FlatFields.of(ONE, "interfaces.mode", "as2.port", "mode").values().keySet())
                .contains("as2.accuse")
                .anyMatch(it -> it.startsWith("interfaces[") && it.endsWith("].code"))
                .noneMatch(it -> it.endsWith(".mode") || it.equals("as2.port"));
    }

    @Test
    void a_path_has_a_label_and_keys_in_brackets_stay() {
        assertThat(FieldLabels.of("revision.interfaces[FSO.1113A].mode"))
                .extracting("fr", "en")
                .containsExactly(
                        "Révision › Codes interface [FSO.1113A] › Mode",
                        "Revision › Interface codes [FSO.1113A] › Mode");
        assertThat(FieldLabels.of("inconnu").fr()).isEqualTo("inconnu");
    }

    private static List<FieldChange> changes(Thing before, Thing after) {
        return FlatFields.of(before).changesTo(FlatFields.of(after));
    }
}
