package fr.raccordement.api.reseau;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * AS2 (RFC 4130): the platform calls the partner's HTTPS endpoint (D-021).
 *
 * <p>Until null meant the default (D-131), one could be recorded with null for what has one; it is
 * read as the default.
 *
 * @param adressesSources public addresses or CIDR blocks that the partner calls from
 * @param identifiant the AS2 name, 1 to 128 printable ASCII characters
 * @param url where messages are posted; https in production
 * @param mdn what receipt is asked for
 * @param urlMdnAsynchrone where asynchronous receipts go; required by {@code ASYNCHRONE}
 * @param signature digest of the signature
 * @param chiffrement cipher of the content
 * @param compression whether content is compressed
 * @param utilisateurHttp HTTP basic user, if any; its password is exchanged outside this system
 */
public record ReseauAs2(
        List<String> adressesSources,
        String identifiant,
        String url,
        Mdn mdn,
        @Nullable String urlMdnAsynchrone,
        Signature signature,
        Chiffrement chiffrement,
        boolean compression,
        @Nullable String utilisateurHttp)
        implements Reseau {

    public ReseauAs2 {
        mdn = Objects.requireNonNullElse(mdn, Mdn.SYNCHRONE);
        signature = Objects.requireNonNullElse(signature, Signature.SHA256);
        chiffrement = Objects.requireNonNullElse(chiffrement, Chiffrement.AES256);
    }

    /** Message disposition notification. */
    public enum Mdn implements Libelle {
        AUCUN(new Texte("Aucun", "None")),
        SYNCHRONE(new Texte("Synchrone", "Synchronous")),
        ASYNCHRONE(new Texte("Asynchrone", "Asynchronous"));

        private final Texte libelle;

        Mdn(Texte libelle) {
            this.libelle = libelle;
        }

        @Override
        public Texte libelle() {
            return libelle;
        }
    }

    /** Digest of the signature. */
    public enum Signature implements Libelle {
        SHA256(new Texte("SHA-256", "SHA-256")),
        SHA384(new Texte("SHA-384", "SHA-384")),
        SHA512(new Texte("SHA-512", "SHA-512"));

        private final Texte libelle;

        Signature(Texte libelle) {
            this.libelle = libelle;
        }

        @Override
        public Texte libelle() {
            return libelle;
        }
    }

    /** Cipher of the content. */
    public enum Chiffrement implements Libelle {
        AES128(new Texte("AES-128", "AES-128")),
        AES192(new Texte("AES-192", "AES-192")),
        AES256(new Texte("AES-256", "AES-256"));

        private final Texte libelle;

        Chiffrement(Texte libelle) {
            this.libelle = libelle;
        }

        @Override
        public Texte libelle() {
            return libelle;
        }
    }
}
