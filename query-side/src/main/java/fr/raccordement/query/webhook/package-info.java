/**
 * Webhooks and their deliveries. {@code WebhooksState} is the fold of the webhooks of a structure,
 * which are answered from events; {@code LivraisonState} that of a delivery, listed by {@code
 * LivraisonListing} from what {@code LivraisonProjection} keeps.
 */
@NullMarked
package fr.raccordement.query.webhook;

import org.jspecify.annotations.NullMarked;
