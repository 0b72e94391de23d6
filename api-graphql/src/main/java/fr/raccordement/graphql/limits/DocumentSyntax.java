package fr.raccordement.graphql.limits;

import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;

/**
 * Counts what is written in a document before it is validated, since abuse makes validation slow.
 */
final class DocumentSyntax {

    private int fields;
    private int aliases;
    private int directives;

    private DocumentSyntax() {}

    /**
     * Refuses with {@code TOO_MANY_FIELDS}, {@code TOO_MANY_ALIASES} or {@code
     * TOO_MANY_DIRECTIVES}.
     */
    static void check(Document document, LimitProperties limits) {
        var written = new DocumentSyntax();
        written.count(document);
        require(written.fields, limits.fields(), RequestRefusal.TOO_MANY_FIELDS);
        require(written.aliases, limits.aliases(), RequestRefusal.TOO_MANY_ALIASES);
        require(written.directives, limits.directives(), RequestRefusal.TOO_MANY_DIRECTIVES);
    }

    private void count(Node<?> node) {
        if (node instanceof Field field) {
            fields++;
            aliases += field.getAlias() == null ? 0 : 1;
        }
        directives += node instanceof Directive ? 1 : 0;
        for (Node<?> child : node.getChildren()) {
            count(child);
        }
    }

    private static void require(int written, int most, RequestRefusal refusal) {
        if (written > most) {
            throw refusal.exceeded(written, most);
        }
    }
}
