/** What can have happened to webhooks and deliveries. */
@NullMarked
package fr.raccordement.api.webhook.event;

import org.jspecify.annotations.NullMarked;
