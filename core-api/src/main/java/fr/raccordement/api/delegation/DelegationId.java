package fr.raccordement.api.delegation;

import fr.raccordement.api.fiche.FicheId;

/**
 * A delegation, from its request to its end; another request is another delegation.
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}, the first a letter or digit; drawn
 *     when it is requested, unless whoever asks chose it
 */
public record DelegationId(String value) {

    /** Whether a client may choose this identifier. */
    public static boolean isWellFormed(String value) {
        return FicheId.isWellFormed(value);
    }

    @Override
    public String toString() {
        return "delegation-" + value;
    }
}
