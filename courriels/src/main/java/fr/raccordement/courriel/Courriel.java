package fr.raccordement.courriel;

/**
 * A mail.
 *
 * @param id its Message-ID, the same whenever it is sent again
 * @param adresse to whom
 * @param sujet its subject
 * @param texte what it says, as text
 * @param html the same as HTML
 */
record Courriel(String id, String adresse, String sujet, String texte, String html) {

    /** Under which the log and the events of its sending are found: its id without the domain. */
    String correlationId() {
        return "courriel-" + id.replaceFirst("@.*", "");
    }

    /** Hides the address and what is said. */
    @Override
    public String toString() {
        return "Courriel[" + id + "]";
    }
}
