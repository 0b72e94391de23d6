package fr.raccordement.api.delegation;

/**
 * A delegation, from its request to its end; another request is another delegation.
 *
 * @param value drawn when it is requested
 */
public record DelegationId(String value) {

    @Override
    public String toString() {
        return "delegation-" + value;
    }
}
