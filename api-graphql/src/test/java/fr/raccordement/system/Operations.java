package fr.raccordement.system;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operations that the schema offers, by kind and name, such as {@code mutation submitFiche}.
 */
final class Operations {

    private static final Path SCHEMA = Path.of("../docs/schema.graphql");

    private final List<ImplementingTypeDefinition<?>> types = types();
    private final Map<String, FieldDefinition> byName = new LinkedHashMap<>();

    Operations() {
        for (var root : List.of("Query", "Mutation", "Subscription")) {
            types.stream()
                    .filter(type -> type.getName().equals(root))
                    .flatMap(type -> type.getFieldDefinitions().stream())
                    .forEach(
                            it ->
                                    byName.put(
                                            root.toLowerCase(Locale.ROOT) + " " + it.getName(),
                                            it));
        }
    }

    Set<String> names() {
        return byName.keySet();
    }

    List<InputValueDefinition> arguments(String operation) {
        return byName.get(operation).getInputValueDefinitions();
    }

    /** A document that asks for as little as shows whether the caller was answered. */
    String document(String operation, Set<String> variables) {
        var field = byName.get(operation);
        var kind = operation.substring(0, operation.indexOf(' '));
        var given =
                field.getInputValueDefinitions().stream()
                        .filter(argument -> variables.contains(argument.getName()))
                        .toList();
        if (given.size() != variables.size()) {
            throw new IllegalArgumentException(operation + " takes no such " + variables);
        }
        var declared =
                list(given, it -> "$" + it.getName() + ": " + AstPrinter.printAst(it.getType()));
        var passed = list(given, it -> it.getName() + ": $" + it.getName());
        return kind
                + declared
                + " { "
                + field.getName()
                + passed
                + selection(AstPrinter.printAst(field.getType()))
                + " }";
    }

    private String selection(String type) {
        var name = type.replaceAll("[\\[\\]!]", "");
        return types.stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .map(it -> has(it, "nodes") ? " { nodes { __typename } }" : " { __typename }")
                .orElse("");
    }

    private static boolean has(ImplementingTypeDefinition<?> type, String field) {
        return type.getFieldDefinitions().stream().anyMatch(it -> it.getName().equals(field));
    }

    private static String list(
            List<InputValueDefinition> arguments, Function<InputValueDefinition, String> written) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(written).collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<ImplementingTypeDefinition<?>> types() {
        try {
            return Parser.parse(Files.readString(SCHEMA)).getDefinitions().stream()
                    .filter(ImplementingTypeDefinition.class::isInstance)
                    .<ImplementingTypeDefinition<?>>map(it -> (ImplementingTypeDefinition<?>) it)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
