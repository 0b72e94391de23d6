package fr.raccordement.api.certificat;

/**
 * One check of one certificate (domain.md section 4).
 *
 * @param code such as {@code CERT_CHAIN}
 * @param verdict what was found
 * @param severite how much it matters
 * @param fr a sentence in French
 * @param en the same in English
 */
public record Controle(String code, Verdict verdict, Severite severite, String fr, String en) {

    /** Whether this check keeps the certificate from being used. */
    public boolean bloquant() {
        return verdict == Verdict.NON_CONFORME && severite == Severite.ERREUR;
    }
}
