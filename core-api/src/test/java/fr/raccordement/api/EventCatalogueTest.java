package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.journal.EventCatalogue;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void every_event_is_in_the_catalogue() {
        assertThat(EventExamples.ALL)
                .isNotEmpty()
                .allMatch(event -> EventCatalogue.isEvent(event.getClass().getSimpleName()));
    }

    @Test
    void nothing_else_is() {
        assertThat(EventCatalogue.isEvent("FicheEvent")).isFalse();
        assertThat(EventCatalogue.isEvent("ficheactivated")).isFalse();
        assertThat(EventCatalogue.isAggregateType("Fiche")).isTrue();
        assertThat(EventCatalogue.isAggregateType("FicheEvent")).isFalse();
    }
}
