package fr.raccordement.api.structure;

/**
 * A structure, by its key: the identifier that it was registered under, which is a SIRET unless
 * {@link TypeIdentifiant} says otherwise. It never changes, whatever the structure is known by
 * since (D-139).
 *
 * @param siret that identifier
 */
public record StructureId(String siret) {

    @Override
    public String toString() {
        return "structure-" + siret;
    }
}
