package fr.raccordement.api.webhook.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Another secret signs; that before signs beside it for a while.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param cle the key that the secret is encrypted with, which may have ceased to exist
 * @param chiffre the secret that signs, AES-256-GCM, Base64
 * @param ancienJusqua until when that before signs too
 */
@Revision("1")
public record WebhookSecretRotated(
        String structure, String webhook, String cle, String chiffre, Instant ancienJusqua)
        implements WebhookEvent {}
