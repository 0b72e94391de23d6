package fr.raccordement.api.webhook.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * A delivery, as events say at this moment; answers a {@link LivraisonView}, nothing where it was
 * never tried.
 *
 * @param structure SIRET
 * @param webhook which
 * @param numero of the delivery
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.ORGANISATION)
public record FindLivraison(String structure, String webhook, String numero, Actor viewer)
        implements Concerning {

    @Override
    public Concern concern() {
        return new Concern(Partie.ORGANISATION, structure);
    }
}
