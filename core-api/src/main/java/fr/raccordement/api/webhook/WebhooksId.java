package fr.raccordement.api.webhook;

/**
 * The webhooks of a structure.
 *
 * @param structure its SIRET
 */
public record WebhooksId(String structure) {

    @Override
    public String toString() {
        return "webhooks-" + structure;
    }
}
