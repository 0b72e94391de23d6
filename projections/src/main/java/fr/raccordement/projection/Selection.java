package fr.raccordement.projection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/**
 * Which documents to list: conditions, and one of them on a status (D-099).
 *
 * @param conditions those that are not about the status
 * @param field that holds the status
 * @param wanted the statuses wanted; empty for any
 * @param statuts all statuses that there are
 */
public record Selection(
        Document conditions, String field, List<String> wanted, List<String> statuts) {

    /** With the constants of an enumeration as statuses. */
    public static <E extends Enum<E>> Selection of(
            Document conditions, String field, Collection<E> wanted, Class<E> statuts) {
        return new Selection(
                conditions, field, names(wanted), names(Arrays.asList(statuts.getEnumConstants())));
    }

    /** The names of constants, as they are stored. */
    public static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    /** Names all statuses where any will do, so that an index that begins with them serves. */
    public Document matching() {
        return new Document(conditions)
                .append(field, Listing.anyOf(wanted.isEmpty() ? statuts : wanted));
    }

    boolean wants(String statut) {
        return wanted.isEmpty() || wanted.contains(statut);
    }

    Document ofStatut(String statut) {
        return new Document(conditions).append(field, statut);
    }
}
