package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.export.event.ExportEvent;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.habilitation.event.GestionEvent;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.lettremorte.event.LettreMorteEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.vue.event.VueEvent;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the README leads to every slice, and no document leads nowhere. */
class SlicesTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource({"mutations", "events"})
    void the_table_of_the_readme_names(String name) {
        assertThat(table()).containsPattern("\\b" + name + "\\b");
    }

    @Test
    void every_relative_link_leads_to_a_file() {
        var broken =
                documents()
                        .flatMap(
                                file ->
                                        LINK.matcher(read(file))
                                                .results()
                                                .map(found -> found.group(1))
                                                .filter(link -> !link.contains("://"))
                                                .filter(
                                                        link ->
                                                                !Files.exists(
                                                                        file.resolveSibling(link)))
                                                .map(
                                                        link ->
                                                                PROJECT.relativize(file)
                                                                        + " -> "
                                                                        + link))
                        .toList();

        assertThat(broken).isEmpty();
    }

    private static String table() {
        return read(PROJECT.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> mutations() {
        return schema().flatMap(file -> Parser.parse(read(file)).getDefinitions().stream())
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .filter(type -> type.getName().equals("Mutation"))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(field -> field.getName())
                .toList();
    }

    private static Stream<Path> schema() {
        try (var files = Files.list(Path.of("src/main/resources/graphql"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> events() {
        return Stream.of(
                        FicheEvent.class,
                        ClaimEvent.class,
                        CompteTechniqueEvent.class,
                        ExportEvent.class,
                        RaccordementApiEvent.class,
                        NomPisteEvent.class,
                        DelegationEvent.class,
                        ReceptionEvent.class,
                        GestionEvent.class,
                        EmetteurEvent.class,
                        HabilitationEvent.class,
                        InterfaceCodeEvent.class,
                        CodesImposesEvent.class,
                        LettreMorteEvent.class,
                        StructureEvent.class,
                        VueEvent.class)
                .flatMap(catalogue -> Stream.of(catalogue.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .toList();
    }

    private static Stream<Path> documents() {
        try (var docs = Files.list(PROJECT.resolve("docs"))) {
            var found = docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(PROJECT.resolve("README.md")), found.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
