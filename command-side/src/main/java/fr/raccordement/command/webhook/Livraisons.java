package fr.raccordement.command.webhook;

import fr.raccordement.api.webhook.LivraisonId;

/** Looks deliveries up while a command is decided. */
@FunctionalInterface
interface Livraisons {

    /** Whether a delivery was tried. */
    boolean wereTried(LivraisonId livraison);
}
