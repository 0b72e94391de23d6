package fr.raccordement.api.claim;

/**
 * A thing that serves one fiche at a time. Two fiches that claim the same thing meet in the event
 * store itself, because the identifier derives from the thing (D-003).
 *
 * @param kind what it is
 * @param value which one; lower-case hexadecimal for fingerprints
 */
public record ClaimId(ClaimKind kind, String value) {

    @Override
    public String toString() {
        return kind.prefix() + value;
    }
}
