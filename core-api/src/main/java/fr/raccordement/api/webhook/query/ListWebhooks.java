package fr.raccordement.api.webhook.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The webhooks of a structure, by when they were registered; answers {@link WebhookView}s, none
 * where the viewer does not manage the structure.
 *
 * @param structure SIRET
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.ORGANISATION)
public record ListWebhooks(String structure, Actor viewer) implements Concerning {

    @Override
    public Concern concern() {
        return new Concern(Partie.ORGANISATION, structure);
    }
}
