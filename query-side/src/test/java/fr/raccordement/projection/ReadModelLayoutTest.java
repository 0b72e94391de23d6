package fr.raccordement.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadModelLayoutTest {

    private record Plain(String id, long version, List<Part> parts) {}

    private record Part(Instant at) {}

    private record Renamed(String id, long version, List<Piece> parts) {}

    private record Piece(Instant since) {}

    @Test
    void documents_with_the_same_fields_have_one_layout_whatever_their_types_are_called() {
        assertThat(ReadModelLayout.shape(Plain.class))
                .isEqualTo("{id:String,version:long,parts:[{at:Instant}]}");
    }

    @Test
    void a_field_that_differs_however_deep_makes_another() {
        assertThat(ReadModelLayout.shape(Renamed.class))
                .isNotEqualTo(ReadModelLayout.shape(Plain.class));
    }

    @Test
    void every_collection_has_its_own() {
        try (var world = new World()) {
            assertThat(world.layouts())
                    .anyMatch(it -> it.startsWith("1fiches{id:String,version:long,"))
                    .anyMatch(it -> it.startsWith("1interface_codes{"))
                    .doesNotHaveDuplicates();
        }
    }
}
