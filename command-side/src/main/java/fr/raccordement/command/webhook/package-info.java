/**
 * Webhooks: {@code Webhooks} are those of a structure, each a {@code Webhook}, whose secrets {@code
 * WebhookSecrets} makes and seals. {@code Livraison} is what became of one delivery.
 */
@NullMarked
package fr.raccordement.command.webhook;

import org.jspecify.annotations.NullMarked;
