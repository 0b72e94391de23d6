package fr.raccordement.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.status.EntryStatuses;
import fr.raccordement.projection.history.AuditTrails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever happened, histories say where the thing stood before and stands after, in words. */
class HistoryStatusTest {

    private static final Path GOLDEN = Path.of("../core-api/src/test/resources/events");

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** What the life of a thing begins with, where not everything can be first. */
    private static final Map<String, String> FIRST =
            Map.of(
                    "Fiche", "FicheCreated",
                    "Delegation", "DelegationRequested",
                    "Structure", "StructureRegistered",
                    "RaccordementApi", "RaccordementApiDeclared",
                    "CompteTechnique", "CompteTechniqueDeclared",
                    "InterfaceCode", "InterfaceCodeAdded",
                    "Habilitation", "RattachementRequested",
                    "Webhooks", "WebhookRegistered");

    private static final World world = new World();

    @AfterAll
    static void close() {
        world.close();
    }

    static Stream<Class<?>> events() {
        return EventCatalogue.all().stream()
                .filter(it -> it != FicheDiscarded.class)
                .sorted(Comparator.comparing(Class::getName));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_leaves_its_thing_with_a_status_that_has_words(Class<?> event) {
        var last = last(event);

        assertThat(last.statusAfter()).isNotNull();
        assertThat(EntryStatuses.find(last.aggregateType(), last.statusAfter()))
                .as(last.aggregateType() + " " + last.statusAfter())
                .hasValueSatisfying(
                        it -> {
                            assertThat(it.libelle().fr()).isNotBlank();
                            assertThat(it.libelle().en()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void repeated_it_has_the_status_before_that_it_had_after(Class<?> event) {
        var id = "repeated-" + event.getSimpleName();
        begin(id, event);
        world.append(id, example(event));
        world.append(id, example(event));
        var audited = world.get(AuditTrails.class).audit(id, Long.MAX_VALUE, _ -> true);

        assertThat(audited.getLast().entry().statusBefore())
                .isNotNull()
                .isEqualTo(audited.get(audited.size() - 2).entry().statusAfter());
    }

    private static HistoryEntryView last(Class<?> event) {
        var id = event.getSimpleName();
        begin(id, event);
        return world.get(AuditTrails.class).entry(world.append(id, example(event)));
    }

    private static void begin(String id, Class<?> event) {
        before(event).stream()
                .takeWhile(first -> !first.equals(event.getSimpleName()))
                .flatMap(
                        first ->
                                EventCatalogue.all().stream()
                                        .filter(it -> it.getSimpleName().equals(first)))
                .forEach(it -> world.append(id, example(it)));
    }

    /**
     * Only a connection by certificate has one, which is analysed before anything is said of it.
     */
    private static List<String> before(Class<?> event) {
        if (event.getSimpleName().matches("RaccordementApi(Certificat|Confiance).*")) {
            return List.of("RaccordementApiCertificatLoaded", "RaccordementApiCertificatAnalysed");
        }
        var type = EventCatalogue.aggregateType(event).orElseThrow();
        return Stream.ofNullable(FIRST.get(type)).toList();
    }

    /** As it is stored. */
    private static Object example(Class<?> event) {
        var revision = event.getAnnotation(Revision.class).value();
        try {
            return JSON.readValue(
                    Files.readString(GOLDEN.resolve(event.getName() + "." + revision + ".json")),
                    event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
