package fr.raccordement.graphql.limites;

import fr.raccordement.graphql.refus.Refus;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;

/**
 * Counts what is written in a document, before it is validated: validation is what abuse makes
 * slow.
 */
final class Syntaxe {

    private int fields;
    private int aliases;
    private int directives;

    private Syntaxe() {}

    /**
     * Refuses with {@code TOO_MANY_FIELDS}, {@code TOO_MANY_ALIASES} or {@code
     * TOO_MANY_DIRECTIVES}.
     */
    static void check(Document document, Limites limites) {
        var written = new Syntaxe();
        written.count(document);
        require(written.fields <= limites.fields(), Refus.TOO_MANY_FIELDS);
        require(written.aliases <= limites.aliases(), Refus.TOO_MANY_ALIASES);
        require(written.directives <= limites.directives(), Refus.TOO_MANY_DIRECTIVES);
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

    private static void require(boolean kept, Refus refus) {
        if (!kept) {
            throw refus.exception();
        }
    }
}
