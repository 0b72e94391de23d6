package fr.raccordement.api.webhook.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered to a webhook, or could not be, by when it was first tried; answers a {@link
 * LivraisonPage}.
 *
 * @param structure SIRET
 * @param webhook which
 * @param statut what became of it; null for any
 * @param pageRequest which part, the newest first
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.ORGANISATION)
public record ListLivraisons(
        String structure,
        String webhook,
        @Nullable LivraisonStatus statut,
        PageRequest pageRequest,
        Actor viewer)
        implements Concerning {

    @Override
    public Concern concern() {
        return new Concern(Partie.ORGANISATION, structure);
    }
}
