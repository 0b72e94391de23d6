package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredEventTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T18:04:10.328Z, 2026-11-30T18:04:10.328Z",
        "1796061850328,            2026-11-30T18:04:10.328Z",
        "0,                        1970-01-01T00:00:00Z"
    })
    void an_event_happened_when_its_store_says_whatever_store_it_is(String stored, Instant at) {
        var event =
                new StoredEvent(
                        1,
                        "id",
                        "fiche-1",
                        "Fiche",
                        0,
                        "Type",
                        null,
                        new byte[0],
                        new byte[0],
                        stored);

        assertThat(event.at()).isEqualTo(at);
    }
}
