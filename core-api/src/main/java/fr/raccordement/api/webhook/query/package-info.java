/** What may be asked about webhooks. */
@NullMarked
package fr.raccordement.api.webhook.query;

import org.jspecify.annotations.NullMarked;
