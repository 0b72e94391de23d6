package fr.raccordement.api.reseau;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AS2 (RFC 4130): the platform calls the partner's HTTPS endpoint (D-021).
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

    /** Message disposition notification. */
    public enum Mdn {
        AUCUN,
        SYNCHRONE,
        ASYNCHRONE
    }

    /** Digest of the signature. */
    public enum Signature {
        SHA256,
        SHA384,
        SHA512
    }

    /** Cipher of the content. */
    public enum Chiffrement {
        AES128,
        AES192,
        AES256
    }
}
