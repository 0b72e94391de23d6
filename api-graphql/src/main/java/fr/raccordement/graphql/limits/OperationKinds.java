package fr.raccordement.graphql.limits;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an operation does, before it is validated. */
@Component
public class OperationKinds {

    private static final String MUTATION = "mutation";
    private static final String SUBSCRIPTION = "subscription";

    private final DocumentCache documents;

    OperationKinds(DocumentCache documents) {
        this.documents = documents;
    }

    /**
     * Of the named operation of a document, or of its first. The words alone could be in a comment,
     * so the text is read where one is.
     */
    Operation of(String text, @Nullable String name) {
        return of(text, name, OperationKinds::parsed);
    }

    /**
     * The same for what it costs to look for a word, as long as it is not certain who asks: of a
     * document that has not been run of late, possibly wrong.
     */
    public Operation supposed(String text, @Nullable String name) {
        return of(text, name, _ -> null);
    }

    private Operation of(
            String text, @Nullable String name, Function<String, @Nullable Document> otherwise) {
        var mutates = text.contains(MUTATION);
        if (!mutates && !text.contains(SUBSCRIPTION)) {
            return Operation.QUERY;
        }
        var known = documents.known(text);
        var document = known == null ? otherwise.apply(text) : known;
        if (document == null) {
            return mutates ? Operation.MUTATION : Operation.QUERY;
        }
        return of(document, name);
    }

    private static Operation of(Document document, @Nullable String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(it -> isAsked(it, name))
                .map(OperationDefinition::getOperation)
                .findFirst()
                .orElse(Operation.QUERY);
    }

    private static boolean isAsked(OperationDefinition operation, @Nullable String name) {
        return name == null || name.isEmpty() || name.equals(operation.getName());
    }

    private static Document parsed(String text) {
        try {
            return Parser.parse(text);
        } catch (InvalidSyntaxException _) {
            return Document.newDocument().build();
        }
    }
}
