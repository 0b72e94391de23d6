package fr.raccordement.api.comptetechnique;

/**
 * The technical account of a structure.
 *
 * @param structure SIRET
 */
public record CompteTechniqueId(String structure) {

    @Override
    public String toString() {
        return "compte-technique-" + structure;
    }
}
