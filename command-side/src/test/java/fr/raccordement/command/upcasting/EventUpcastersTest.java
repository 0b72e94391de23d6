package fr.raccordement.command.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.event.ExportRequested;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever a golden file of an earlier revision says is read as the event of now. */
class EventUpcastersTest {

    private static final Path GOLDEN = Path.of("../core-api/src/test/resources/events");
    private static final Pattern NAME = Pattern.compile("(.+)[.]([0-9]+)[.]json");

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();

    /** A golden file. */
    record Stored(Class<?> event, String revision, String json) {

        static Stored of(Path file) {
            var name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as("%s", file).isTrue();
            try {
                return new Stored(
                        Class.forName(name.group(1)), name.group(2), Files.readString(file));
            } catch (IOException | ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }

        boolean isLeftBehind() {
            return !revision.equals(event.getAnnotation(Revision.class).value());
        }

        @Override
        public String toString() {
            return event.getSimpleName() + " " + revision;
        }
    }

    static Stream<Stored> earlier() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.toList().stream().map(Stored::of).filter(Stored::isLeftBehind);
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void an_event_of_an_earlier_revision_lacks_nothing_of_the_present_one(Stored stored)
            throws IOException {
        var revision = stored.event().getAnnotation(Revision.class).value();
        var present = Files.readString(GOLDEN.resolve(file(stored.event(), revision)));

        var read = serializer.serialize(read(stored), JsonNode.class).getData();

        var golden = serializer.getObjectMapper().readTree(present);
        assertThat(read.propertyNames())
                .containsExactlyInAnyOrderElementsOf(golden.propertyNames());
        golden.properties().stream()
                .filter(it -> !it.getValue().isNull())
                .forEach(
                        it ->
                                assertThat(read.path(it.getKey()).isNull())
                                        .as(it.getKey())
                                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void nothing_of_an_event_of_an_earlier_revision_is_lost(Stored stored) {
        JsonNode read = serializer.serialize(read(stored), JsonNode.class).getData();

        assertThat(covers(read, serializer.getObjectMapper().readTree(stored.json()))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void an_event_that_cannot_be_read_passes_as_it_is(Stored stored) {
        for (var damaged : List.of("", "{", "[]", "null", "{}}", "\"{}\"")) {
            var passed = upcasted(new Stored(stored.event(), stored.revision(), damaged));

            assertThat(passed.getData(byte[].class).getData()).asString().isEqualTo(damaged);
        }
    }

    private static boolean covers(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return part.properties().stream()
                    .allMatch(it -> covers(whole.path(it.getKey()), it.getValue()));
        }
        if (part.isArray()) {
            return whole.size() == part.size()
                    && IntStream.range(0, part.size())
                            .allMatch(index -> covers(whole.get(index), part.get(index)));
        }
        return whole.equals(part);
    }

    @Test
    void an_export_asked_for_before_was_of_codes_between_commas_and_described() throws IOException {
        var file = GOLDEN.resolve(file(ExportRequested.class, "1"));

        assertThat(read(Stored.of(file)))
                .isEqualTo(
                        new ExportRequested(
                                "4f0c7c52",
                                ExportObjet.FICHES,
                                "{\"structure\":\"11000201100044\"}",
                                "CREEE_LE_DESC",
                                ExportFormat.XLSX,
                                ExportLangue.FR,
                                false,
                                ExportSeparateur.VIRGULE,
                                ExportValeurs.CODES,
                                true,
                                1234567890123L,
                                "claire",
                                List.of(Role.AUDITEUR)));
    }

    private Object read(Stored stored) {
        return serializer.deserialize(upcasted(stored).getData());
    }

    private IntermediateEventRepresentation upcasted(Stored stored) {
        var entry =
                new GenericDomainEventEntry<>(
                        "type",
                        "aggregate",
                        0,
                        "event",
                        Instant.EPOCH.toString(),
                        stored.event().getName(),
                        stored.revision(),
                        stored.json(),
                        "{}");
        var upcasted =
                EventUpcasters.upcasterChain()
                        .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                        .toList();
        assertThat(upcasted).hasSize(1);
        assertThat(upcasted.getFirst().getType().getName()).isEqualTo(stored.event().getName());
        return upcasted.getFirst();
    }

    private static String file(Class<?> event, String revision) {
        return event.getName() + "." + revision + ".json";
    }
}
