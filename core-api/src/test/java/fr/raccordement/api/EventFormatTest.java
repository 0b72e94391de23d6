package fr.raccordement.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.alerte.event.AlerteEvent;
import fr.raccordement.api.avis.event.AvisEvent;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.correspondant.event.CorrespondanceEvent;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.export.event.ExportEvent;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.habilitation.event.GestionEvent;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.lettremorte.event.LettreMorteEvent;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.recherche.event.RecherchesEvent;
import fr.raccordement.api.scellement.event.ScellementEvent;
import fr.raccordement.api.structure.event.IdentifiantEvent;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.texte.event.TextesEvent;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.api.webhook.event.WebhookEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract with everything stored before: an event keeps its name, its fields, its JSON. */
class EventFormatTest {

    private static final List<Class<?>> CATALOGUES =
            List.of(
                    FicheEvent.class,
                    ClaimEvent.class,
                    EmetteurEvent.class,
                    DelegationEvent.class,
                    ReceptionEvent.class,
                    StructureEvent.class,
                    IdentifiantEvent.class,
                    InterfaceCodeEvent.class,
                    LettreMorteEvent.class,
                    TextesEvent.class,
                    CodesImposesEvent.class,
                    HabilitationEvent.class,
                    GestionEvent.class,
                    CompteTechniqueEvent.class,
                    ExportEvent.class,
                    AvisEvent.class,
                    PreferencesAvisEvent.class,
                    CorrespondantEvent.class,
                    CorrespondanceEvent.class,
                    RecherchesEvent.class,
                    RaccordementApiEvent.class,
                    NomPisteEvent.class,
                    AlerteEvent.class,
                    WebhookEvent.class,
                    LivraisonEvent.class,
                    VueEvent.class,
                    LotEvent.class,
                    ScellementEvent.class);

    private static final List<Object> EXAMPLES = EventExamples.ALL;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/events");

    private final Jackson3Serializer serializer =
            Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(
                            mapper ->
                                    mapper.enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                                            .disable(
                                                    DeserializationFeature
                                                            .FAIL_ON_UNKNOWN_PROPERTIES)
                                            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS))
                    .build();

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void an_event_keeps_its_format(Object event) throws IOException {
        var stored = serializer.serialize(event, String.class);

        assertThat(GOLDEN.resolve(fileOf(event.getClass())))
                .usingCharset(UTF_8)
                .hasContent(stored.getData());
        assertThat(stored.getType().getName()).isEqualTo(event.getClass().getName());
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void an_event_written_by_a_later_version_is_read(Object event) {
        var stored = serializer.serialize(event, String.class);
        var later = stored.getData().replaceFirst("\\{", "{\"ajoute\":{\"plus\":[1]},");

        assertThat(serializer.<String, Object>deserialize(as(stored, later))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_an_example_a_revision_and_a_golden_file(Class<?> event) {
        assertThat(EXAMPLES).<Object>extracting(Object::getClass).containsOnlyOnce(event);
        assertThat(event).hasAnnotation(Revision.class).isRecord();
        assertThat(GOLDEN.resolve(fileOf(event))).exists();
    }

    @Test
    void every_revision_of_an_event_has_a_golden_file_and_nothing_else_has() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            events().flatMap(EventFormatTest::filesOf).toList());
        }
    }

    private static Stream<Class<?>> events() {
        return CATALOGUES.stream()
                .flatMap(catalogue -> Stream.of(catalogue.getPermittedSubclasses()));
    }

    private static String fileOf(Class<?> event) {
        return fileOf(event, revision(event));
    }

    private static Stream<String> filesOf(Class<?> event) {
        return IntStream.rangeClosed(1, revision(event)).mapToObj(it -> fileOf(event, it));
    }

    private static String fileOf(Class<?> event, int revision) {
        return event.getName() + "." + revision + ".json";
    }

    private static int revision(Class<?> event) {
        return Integer.parseInt(event.getAnnotation(Revision.class).value());
    }

    private static SerializedObject<String> as(SerializedObject<String> stored, String data) {
        return new SimpleSerializedObject<>(data, String.class, stored.getType());
    }
}
