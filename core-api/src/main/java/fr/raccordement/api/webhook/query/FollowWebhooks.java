package fr.raccordement.api.webhook.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The structures that have webhooks, and then those whose webhooks changed; streams SIRETs, each
 * once or more.
 */
@VisibleTo(known = true)
public record FollowWebhooks() {}
