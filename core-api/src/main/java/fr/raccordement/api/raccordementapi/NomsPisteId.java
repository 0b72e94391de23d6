package fr.raccordement.api.raccordementapi;

/**
 * The names of PISTE applications that the connections of one structure go by. Two connections that
 * want one of them meet in the event store itself, because the identifier derives from the
 * structure (D-137).
 *
 * @param structure SIRET
 */
public record NomsPisteId(String structure) {

    @Override
    public String toString() {
        return "noms-piste-" + structure;
    }
}
