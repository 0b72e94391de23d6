package fr.raccordement.graphql.libelle;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.graphql.Language;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LibelleTest {

    /** The language itself, and what a directive of the schema says. */
    private static final Set<String> NOT_READ = Set.of("Langue", "TypedForm");

    private static final Path SCHEMA = Path.of("src/main/resources/graphql");

    private final LibelleController controller = new LibelleController();

    @Test
    void every_enumeration_that_people_read_has_its_words_value_by_value() {
        var labelled =
                controller.libelles(Language.FR, Locale.FRENCH).stream()
                        .collect(
                                toMap(
                                        LibelleController.Enumeration::nom,
                                        it ->
                                                it.valeurs().stream()
                                                        .map(LibelleController.Valeur::valeur)
                                                        .toList()));

        assertThat(labelled).containsExactlyInAnyOrderEntriesOf(read());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_word_is_blank_or_the_code(Language language) {
        assertThat(controller.libelles(language, Locale.FRENCH))
                .flatExtracting(LibelleController.Enumeration::valeurs)
                .allSatisfy(
                        it -> {
                            assertThat(it.libelle()).isNotBlank().doesNotContain("_MAJ");
                            assertThat(it.libelleEntite()).isNotBlank();
                        });
    }

    /** The right column is the guide's, letter by letter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FicheStatus    | BROUILLON                  | Brouillon
                    FicheStatus    | ENVOYEE                    | Envoyée
                    FicheStatus    | ENVOYEE_MAJ                | Envoyée MAJ
                    FicheStatus    | ACTIVEE                    | Activée
                    FicheStatus    | DESACTIVEE                 | Désactivée
                    ModeTraitement | PAS_DE_RACCORDEMENT        | Pas de raccordement
                    ModeTraitement | COMPLETE                   | Complète
                    ModeTraitement | PARTIELLE                  | Partielle
                    ModeTraitement | ABONNE                     | Abonné
                    Profil         | RACCORDEMENT_MODIFICATION  | Raccordement modification
                    Profil         | EDI_RECEPTEUR_MODIFICATION | Edi_recepteur Modification
                    Profil         | EDI_GESTION_MODIFICATION   | edi_gestion_modification
                    Profil         | EDI_GESTION_CONSULTATION   | edi_gestion_consultation
                    Profil         | ORGANISATION_MODIFICATION  | Organisation modification
                    Ecran          | EDI_CREER_FICHE_EMETTEUR   | Créer Fiche EDI Emetteur
                    Ecran          | EDI_CREER_FICHE_RECEPTEUR  | Créer fiche EDI Récepteur
                    Ecran          | EDI_RECHERCHER_FICHE       | Rechercher Fiche EDI
                    Ecran          | EDI_GERER_RECEPTEURS       | Gérer les récepteurs de factures en EDI
                    Ecran          | API_GERER_RACCORDEMENTS    | Gérer raccordement API
                    Ecran          | API_DECLARER_PISTE         | Déclarer un raccordement PISTE
                    Protocole      | PESIT                      | PeSIT
                    DelegationStatus | ACTIVEE                  | Activée
                    """)
    void the_words_are_those_of_the_guide(String enumeration, String value, String word) {
        assertThat(valeur(enumeration, value, Language.FR).libelle()).isEqualTo(word);
    }

    @Test
    void the_public_structure_reads_words_of_its_own() {
        assertThat(valeur("DelegationStatus", "ACTIVEE", Language.FR).libelleEntite())
                .isEqualTo("actif");
        assertThat(valeur("FicheStatus", "ACTIVEE", Language.FR).libelleEntite())
                .isEqualTo("Activée");
    }

    @ParameterizedTest
    @CsvSource({"COMPLETE, FR", "COMPLETE, EN", "PARTIELLE, FR", "PARTIELLE, EN"})
    void the_modes_are_explained_by_one_invoice_among_a_hundred(String mode, Language language) {
        assertThat(valeur("ModeTraitement", mode, language).explication())
                .contains("1 ")
                .contains("100");
    }

    @Test
    void without_a_language_it_is_that_of_the_request() {
        assertThat(controller.libelles(null, Locale.ENGLISH))
                .isEqualTo(controller.libelles(Language.EN, Locale.FRENCH))
                .isNotEqualTo(controller.libelles(null, Locale.FRENCH));
    }

    private LibelleController.Valeur valeur(String enumeration, String value, Language language) {
        return controller.libelles(language, Locale.FRENCH).stream()
                .filter(it -> it.nom().equals(enumeration))
                .flatMap(it -> it.valeurs().stream())
                .filter(it -> it.valeur().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** All of the schema but orders of lists and the language itself, which nobody is shown. */
    private static Map<String, List<String>> read() {
        return definitions()
                .filter(it -> !it.getName().endsWith("Order") && !NOT_READ.contains(it.getName()))
                .collect(
                        toMap(
                                EnumTypeDefinition::getName,
                                it ->
                                        it.getEnumValueDefinitions().stream()
                                                .map(EnumValueDefinition::getName)
                                                .toList()));
    }

    private static Stream<EnumTypeDefinition> definitions() {
        try (var files = Files.list(SCHEMA)) {
            return files.toList().stream()
                    .flatMap(file -> Parser.parse(text(file)).getDefinitions().stream())
                    .filter(EnumTypeDefinition.class::isInstance)
                    .map(EnumTypeDefinition.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
