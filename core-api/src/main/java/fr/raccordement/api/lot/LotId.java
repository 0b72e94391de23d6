package fr.raccordement.api.lot;

import fr.raccordement.api.fiche.FicheId;

/**
 * A batch.
 *
 * @param value what its requester knows it by: 1 to 60 letters, digits, {@code -} or {@code _}, the
 *     first a letter or digit
 */
public record LotId(String value) {

    private static final int LONGEST = 60;

    /** Whether a client may choose this identifier. */
    public static boolean isWellFormed(String value) {
        return value.length() <= LONGEST && FicheId.isWellFormed(value);
    }

    /** Also the correlation id of everything that the batch does. */
    @Override
    public String toString() {
        return "lot-" + value;
    }
}
