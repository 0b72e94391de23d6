package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.Texte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codes of refusal as one file, for integrators: what each means, out of the program; what to
 * do, by a table; who refuses so, out of the schema. {@code ./raccordement schema} writes it; the
 * pages at {@code /docs} are made of it.
 */
class RefusalFileTest {

    private static final Path FILE = Modules.PROJECT.resolve("docs/refus.json");
    private static final Path TABLE = Path.of("src/test/resources/refus-conseils.txt");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What a line of the table begins with that is of no code. */
    private static final String DOMAINE = "domaine";

    private static final Conseils CONSEILS = Conseils.read();

    /**
     * What to do.
     *
     * @param sens what codes mean whose sentence is put together
     * @param domaines what refuses, in words, by the package that does
     */
    private record Conseils(
            Map<String, Texte> textes,
            Map<String, String> parCode,
            Map<String, Texte> sens,
            Map<String, Texte> domaines) {

        static Conseils read() {
            var conseils =
                    new Conseils(
                            new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            try (var lines = Files.lines(TABLE)) {
                lines.filter(it -> !it.isBlank() && !it.startsWith("#")).forEach(conseils::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return conseils;
        }

        private void add(String line) {
            var parts = Stream.of(line.split("\\|")).map(String::strip).toList();
            var names = parts.getFirst().split(" +");
            if (names[0].equals(DOMAINE)) {
                domaines.put(names[1], new Texte(parts.get(1), parts.get(2)));
                return;
            }
            if (names.length == 1) {
                textes.put(names[0], new Texte(parts.get(1), parts.get(2)));
                return;
            }
            parCode.put(names[0], names[1]);
            if (parts.size() == 3) {
                sens.put(names[0], new Texte(parts.get(1), parts.get(2)));
            }
        }

        Texte of(String code) {
            var advice = Objects.requireNonNull(parCode.get(code), code + " without advice");
            return Objects.requireNonNull(textes.get(advice), advice);
        }
    }

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("raccordement.schema.write")) {
            Files.writeString(FILE, json());
        }
    }

    @Test
    void the_file_is_what_the_program_refuses_with() throws IOException {
        assertThat(Files.readString(FILE)).as("written by ./raccordement schema").isEqualTo(json());
    }

    @Test
    void of_every_code_it_is_said_what_to_do_and_of_nothing_else() {
        assertThat(CONSEILS.parCode().keySet()).isEqualTo(codes().keySet());
        assertThat(CONSEILS.parCode().values()).allMatch(CONSEILS.textes()::containsKey);
        assertThat(CONSEILS.textes().keySet()).isSubsetOf(CONSEILS.parCode().values());
    }

    @Test
    void of_every_code_it_is_said_in_words_what_refuses_so() {
        assertThat(CONSEILS.domaines().keySet())
                .isEqualTo(
                        codes().values().stream()
                                .flatMap(it -> it.domaines().stream())
                                .collect(Collectors.toSet()));
    }

    @Test
    void every_code_means_something() {
        assertThat(codes().entrySet())
                .allSatisfy(
                        it ->
                                assertThat(
                                                it.getValue().phrases().isEmpty()
                                                        == CONSEILS.sens().containsKey(it.getKey()))
                                        .as(it.getKey())
                                        .isTrue());
    }

    private static Map<String, RefusalCodes.Found> codes() {
        return RefusalCodes.of(SchemaFileTest.read());
    }

    private static String json() {
        var all = codes().entrySet().stream().map(it -> entry(it.getKey(), it.getValue())).toList();
        return JSON.writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> entry(String code, RefusalCodes.Found found) {
        @Nullable Texte sens = CONSEILS.sens().get(code);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("code", code);
        entry.put("sens", sens == null ? found.texts() : List.of(sens));
        entry.put("conseil", CONSEILS.of(code));
        entry.put(
                "domaines",
                found.domaines().stream()
                        .map(it -> Objects.requireNonNull(CONSEILS.domaines().get(it), it))
                        .distinct()
                        .toList());
        entry.put("operations", found.operations());
        return entry;
    }
}
