package fr.raccordement.api.comptetechnique.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The technical account of a structure; answers an optional {@link CompteTechniqueView}, empty
 * where none is declared or the viewer may not see it.
 *
 * @param structure SIRET
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.API)
public record FindCompteTechnique(String structure, Actor viewer) implements Concerning {

    @Override
    public Concern concern() {
        return new Concern(Partie.API, structure);
    }
}
