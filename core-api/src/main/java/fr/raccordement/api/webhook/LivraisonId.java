package fr.raccordement.api.webhook;

/**
 * What is delivered to a webhook: a notice, or a test. Also the identifier that the receiver
 * deduplicates by (Standard Webhooks, {@code webhook-id}), the same however often it is sent.
 *
 * @param structure SIRET
 * @param webhook the webhook, among those of the structure
 * @param numero the position of the event that the notice is derived from, or {@code essai-} and a
 *     number
 */
public record LivraisonId(String structure, String webhook, String numero) {

    private static final String ESSAI = "essai-";

    /** That of a test. */
    public static String essai(int number) {
        return ESSAI + number;
    }

    /** Whether it is a test rather than a notice. */
    public boolean isEssai() {
        return numero.startsWith(ESSAI);
    }

    @Override
    public String toString() {
        return "livraison-" + structure + "-" + webhook + "-" + numero;
    }
}
