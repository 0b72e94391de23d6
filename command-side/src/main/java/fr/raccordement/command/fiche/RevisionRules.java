package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a revision must and must not change (D-009, D-010). */
@Component
class RevisionRules {

    private final ContactVault vault;

    RevisionRules(ContactVault vault) {
        this.vault = vault;
    }

    /** A revision that says what is in use already is not sent. */
    void noteUnchanged(Contenu inUse, Contenu revised, Violations violations) {
        violations.require(
                !sameCertificats(inUse, revised) || !sameButCertificats(inUse, revised),
                "REVISION_UNCHANGED",
                "",
                "La révision ne change rien au contenu en service.",
                "The revision changes nothing of the content in use.");
    }

    /** A renewal that renews nothing is refused with REVISION_UNCHANGED. */
    void requireChanged(Contenu inUse, Contenu revised) {
        var violations = new Violations();
        noteUnchanged(inUse, revised, violations);
        violations.throwIfAny();
    }

    /** A renewal is not mixed with another change that is being worked on. */
    void requireCertificatsOnly(Contenu inUse, Contenu revised) {
        if (!sameButCertificats(inUse, revised)) {
            throw new RuleViolatedException(
                    "REVISION_OPEN",
                    "Une révision qui change autre chose est ouverte : déposez-y les certificats.",
                    "A revision that changes something else is open: deposit the certificates"
                            + " there.");
        }
    }

    /** Certificates are compared by their fingerprints: findings may differ from day to day. */
    private static boolean sameCertificats(Contenu one, Contenu other) {
        return fingerprints(one).equals(fingerprints(other));
    }

    private static List<String> fingerprints(Contenu contenu) {
        return contenu.certificats().stream()
                .map(CertificatAnalyse::sha256)
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private boolean sameButCertificats(Contenu one, Contenu other) {
        return one.protocole() == other.protocole()
                && Objects.equals(one.validite(), other.validite())
                && Objects.equals(one.reseau(), other.reseau())
                && one.interfaces().equals(other.interfaces())
                && commentaire(one).equals(commentaire(other))
                && Objects.equals(contacts(one), contacts(other));
    }

    /** The same contacts look different each time they are encrypted. */
    private @Nullable List<Contact> contacts(Contenu contenu) {
        var sealed = contenu.contacts();
        return sealed == null ? null : vault.open(sealed.cle(), sealed.chiffre()).orElse(null);
    }

    /** So does the same text. */
    private String commentaire(Contenu contenu) {
        return SealedText.open(vault, contenu.commentaire());
    }
}
