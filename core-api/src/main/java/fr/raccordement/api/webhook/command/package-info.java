/** What may be asked of webhooks. */
@NullMarked
package fr.raccordement.api.webhook.command;

import org.jspecify.annotations.NullMarked;
