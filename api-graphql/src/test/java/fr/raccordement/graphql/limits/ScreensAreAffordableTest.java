package fr.raccordement.graphql.limits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.graphql.node.PastTypes;
import graphql.execution.CoercedVariables;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What screens ask for at once, on the real schema, with pages as long as they are by default. */
class ScreensAreAffordableTest {

    private static final GraphQLSchema SCHEMA = schema();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ delegations { nodes { id history { nodes { type } } } } }",
                "{ fiches { nodes { id history { nodes { type at actor } } } } }",
                "{ fiches { edges { cursor node { id history { edges { cursor node { type at } } }"
                        + " } } totalCount pageInfo { hasNextPage } facettes { statut nombre } } }",
                """
                { fichesAExaminer { totalCount pageInfo { hasNextPage endCursor } nodes {
                  id version statut kind environnement protocole soumiseLe creeeLe modifieeLe
                  modifieePar commentaire codeApplication motif regles certificatsConformes
                  contactsDetruits tiersDeDematerialisation
                  structure { siret nom type statut } validite { du au }
                  certificats { fichier sha256 sujet emetteur valideDu valideAu usages chaine
                    controles { code verdict severite message } }
                  constats { code verdict severite message }
                  contacts { nom email telephone } interfaces { code mode }
                  reseau { __typename ... on ReseauSftp { login adressesSources }
                    ... on ReseauAs2 { url identifiant } ... on ReseauPesit { hote port } }
                  plateforme { protocole parametres { nom valeur } }
                  revision { etat ouverteLe depuis protocole commentaire
                    certificats { sha256 sujet valideAu controles { code verdict severite } }
                    interfaces { code mode } contacts { nom email telephone } }
                  history { nodes { sequence type at actor onBehalfOf statusBefore statusAfter } } } } }
                """
            })
    void a_screen_is_affordable(String document) {
        assertThatCode(() -> check(document)).doesNotThrowAnyException();
    }

    @Test
    void the_longest_pages_of_the_longest_histories_are_not() {
        assertThatThrownBy(
                        () ->
                                check(
                                        "{ fiches(first: 200) { nodes { history(first: 200) { nodes"
                                                + " { type } } } } }"))
                .isInstanceOf(RuleViolatedException.class)
                .hasMessageContaining("TOO_COMPLEX");
    }

    private static void check(String text) {
        var document = Parser.parse(text);
        var operation = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        var limits =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("raccordement.limites", LimitProperties.class);
        var fragments =
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(
                                Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        new QueryCost(SCHEMA, fragments, CoercedVariables.emptyVariables(), limits.pageSize())
                .check(operation.getSelectionSet(), SCHEMA.getQueryType(), limits);
    }

    private static GraphQLSchema schema() {
        var all = new TypeDefinitionRegistry();
        try (var files = Files.list(Path.of("src/main/resources/graphql"))) {
            for (var file : files.toList()) {
                all.merge(new SchemaParser().parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new PastTypes().configure(all);
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(all);
    }
}
