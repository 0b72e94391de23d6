/**
 * Deliveries to webhooks. {@code WebhookRunner} follows which webhooks there are and has a {@code
 * WebhookSender} for each, which follows its notices, {@code DeliveryBody} says what is sent,
 * {@code Deliverer} carries one delivery out and records it, and {@code HttpSending} sends it, to
 * no address that {@code PublicNames} refuses.
 */
@NullMarked
package fr.raccordement.webhook;

import org.jspecify.annotations.NullMarked;
