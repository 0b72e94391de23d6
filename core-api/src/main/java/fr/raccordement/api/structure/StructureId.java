package fr.raccordement.api.structure;

/**
 * A structure, by its SIRET.
 *
 * @param siret 14 digits
 */
public record StructureId(String siret) {

    @Override
    public String toString() {
        return "structure-" + siret;
    }
}
