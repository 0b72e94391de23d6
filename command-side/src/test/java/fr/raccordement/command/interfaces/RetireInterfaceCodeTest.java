package fr.raccordement.command.interfaces;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.interfaces.command.RetireInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.command.RecordingRights;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RetireInterfaceCodeTest {

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<InterfaceCode> code =
            new AggregateTestFixture<>(InterfaceCode.class);

    RetireInterfaceCodeTest() {
        code.registerInjectableResource(rights);
    }

    @Test
    void a_code_is_retired_with_the_reason() {
        code.given(InterfaceRows.added())
                .when(retire(" Remplacé "))
                .expectEvents(new InterfaceCodeRetired("FSO1100A", "Remplacé"))
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_retired_code_is_not_retired_again() {
        code.given(InterfaceRows.added(), new InterfaceCodeRetired("FSO1100A", "Remplacé"))
                .when(retire("Encore"))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_code_is_not_retired_without_a_reason() {
        code.given(InterfaceRows.added())
                .when(retire(" "))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void a_code_that_changed_since_is_not_retired() {
        code.given(InterfaceRows.added())
                .when(new RetireInterfaceCode(InterfaceRows.ID, "Remplacé", 3L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
    }

    @Test
    void rights_are_asked_first() {
        rights.forbid();

        code.given(InterfaceRows.added())
                .when(retire(""))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(rights.asked()).containsExactly("RetireInterfaceCode");
    }

    private static RetireInterfaceCode retire(String motif) {
        return new RetireInterfaceCode(InterfaceRows.ID, motif, null);
    }
}
