/** Webhooks: what concerns a structure, sent to its software. */
@NullMarked
package fr.raccordement.api.webhook;

import org.jspecify.annotations.NullMarked;
