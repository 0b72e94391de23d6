package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/**
 * The names in use that look like these; answers {@link HomonymesView}s, one for each name that has
 * any. Reads the events themselves. For those who see the connections that bear the names.
 */
@VisibleTo(known = true)
public record FindHomonymes(Set<NomPorte> noms) {

    /**
     * A name that an active connection goes by.
     *
     * @param structure SIRET
     * @param environnement the platform called
     * @param nom the name of the application in PISTE, to the byte
     */
    public record NomPorte(String structure, Environnement environnement, String nom) {}
}
