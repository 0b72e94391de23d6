package fr.raccordement.graphql.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import graphql.schema.GraphQLArgument;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTextsTest {

    private static final List<GraphQLArgument> DECLARED =
            new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser()
                                    .parse(
                                            """
                                            enum E { A }
                                            input Contact { nom: String!, telephone: String }
                                            input I { contacts: [Contact!], commentaire: String }
                                            input F { structure: ID, types: [String!] }
                                            input DeclareRaccordementApiInput {
                                              nomApplicationPiste: String
                                            }
                                            input Filtre { nomApplicationPiste: String }
                                            type Query {
                                              q(
                                                id: ID, motif: String, input: I, filter: F, e: E,
                                                piste: DeclareRaccordementApiInput, cherche: Filtre,
                                                clePubliqueSsh: String,
                                                noms: [[String]]
                                              ): String
                                            }
                                            """),
                            RuntimeWiring.MOCKED_WIRING)
                    .getQueryType()
                    .getField("q")
                    .getArguments();

    @Test
    void a_private_key_in_any_text_is_refused_where_it_stands_and_not_quoted() {
        var key = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw\n-----END PRIVATE KEY-----";
        var refusal =
                refusal(
                        Map.of(
                                "motif",
                                key,
                                "input",
                                Map.of("contacts", List.of(Map.of("nom", "Jeanne " + key)))));

        assertThat(refusal.violations())
                .extracting(it -> it.code() + " " + it.path())
                .containsExactlyInAnyOrder(
                        "CERT_PRIVATE_KEY motif", "CERT_PRIVATE_KEY contacts.0.nom");
        assertThat(refusal.toString()).doesNotContain("MC4CAQ");
    }

    @Test
    void every_text_is_judged_all_at_once_each_with_its_path() {
        var refusal =
                refusal(
                        Map.of(
                                "id",
                                "a\u0000b",
                                "motif",
                                "m\u202E",
                                "input",
                                Map.of(
                                        "contacts",
                                        List.of(
                                                Map.of("nom", "Jeanne"),
                                                Map.of("nom", "Jeanne\nMartin")),
                                        "commentaire",
                                        "\u200B"),
                                "filter",
                                Map.of("structure", "\uD83D", "types", List.of("a", "b\u2066")),
                                "noms",
                                List.of(List.of("x", "y\u00AD"))));

        assertThat(refusal.code()).isEqualTo("RULES_VIOLATED");
        assertThat(refusal.violations())
                .extracting(it -> it.code() + " " + it.path())
                .containsExactly(
                        "TEXT_CHARACTERS id",
                        "TEXT_CHARACTERS motif",
                        "TEXT_CHARACTERS contacts.1.nom",
                        "TEXT_CHARACTERS commentaire",
                        "TEXT_CHARACTERS filter.structure",
                        "TEXT_CHARACTERS filter.types.1",
                        "TEXT_CHARACTERS noms.0.1");
    }

    @Test
    void the_sentence_says_which_character_and_where_in_characters() {
        var refusal = refusal(Map.of("id", "\uD83D\uDE80\u200B"));

        assertThat(refusal.code()).isEqualTo("TEXT_CHARACTERS");
        assertThat(refusal.texte().fr()).contains("U+200B", "position 2");
        assertThat(refusal.texte().en()).contains("U+200B", "position 2");
    }

    @ParameterizedTest
    @CsvSource({"motif", "clePubliqueSsh"})
    void several_lines_stay_where_there_may_be_several(String name) {
        GivenTexts.check(Map.of(name, "one\n\ttwo\r\nthree"), DECLARED);
        assertThat(refusal(Map.of(name, "one\u0000")).code()).isEqualTo("TEXT_CHARACTERS");
    }

    @Test
    void absent_and_null_are_nothing_to_judge() {
        GivenTexts.check(Map.of(), DECLARED);
        var nulls = new HashMap<String, Object>();
        DECLARED.forEach(it -> nulls.put(it.getName(), null));
        GivenTexts.check(nulls, DECLARED);
        GivenTexts.check(
                Map.of("noms", Arrays.asList(null, Arrays.asList((Object) null))), DECLARED);
    }

    /** PISTE_NAME_CHARACTERS and CONTACT_TELEPHONE say better what is expected; no filter does. */
    @Test
    void what_the_domain_judges_to_the_byte_is_left_to_it() {
        var piste = Map.of("nomApplicationPiste", "a\u0000b");

        GivenTexts.check(Map.of("piste", piste), DECLARED);
        assertThat(refusal(Map.of("cherche", piste)).violations())
                .extracting(Violation::path)
                .containsExactly("cherche.nomApplicationPiste");
    }

    private static Refusal refusal(Map<String, Object> arguments) {
        return catchThrowableOfType(
                        RuleViolatedException.class, () -> GivenTexts.check(arguments, DECLARED))
                .refusal();
    }
}
