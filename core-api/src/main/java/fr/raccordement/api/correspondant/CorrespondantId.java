package fr.raccordement.api.correspondant;

/**
 * One address.
 *
 * @param empreinte of the address, as {@link Empreintes} makes it
 */
public record CorrespondantId(String empreinte) {

    @Override
    public String toString() {
        return "correspondant-" + empreinte;
    }
}
