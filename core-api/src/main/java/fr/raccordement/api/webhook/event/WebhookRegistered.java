package fr.raccordement.api.webhook.event;

import fr.raccordement.api.avis.GenreAvis;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What concerns a structure is sent to an address from now on.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param url where
 * @param genres kinds of notices
 * @param cle the key that the secret is encrypted with, which may have ceased to exist
 * @param chiffre the secret that signs, AES-256-GCM, Base64
 * @param depuis the position of the last event that nothing is sent about
 */
@Revision("1")
public record WebhookRegistered(
        String structure,
        String webhook,
        String url,
        List<GenreAvis> genres,
        String cle,
        String chiffre,
        long depuis)
        implements WebhookEvent {}
