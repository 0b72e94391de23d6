package fr.raccordement.api.webhook.command;

import fr.raccordement.api.webhook.LivraisonId;

/** What may be asked of a delivery. */
public sealed interface LivraisonCommand permits RecordLivraison {
    LivraisonId livraisonId();
}
