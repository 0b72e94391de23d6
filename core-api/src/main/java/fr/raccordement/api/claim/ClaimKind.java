package fr.raccordement.api.claim;

/** What is claimed. */
public enum ClaimKind {
    /** A certificate, by the SHA-256 of its DER. */
    CERTIFICAT("certificat-"),
    /**
     * A public key, by the SHA-256 of its SubjectPublicKeyInfo, whatever certificate carries it.
     */
    CLE_PUBLIQUE("cle-publique-"),
    /** An application code, three capitals and three digits. */
    CODE_APPLICATION("code-application-"),
    /** An AS2 name on one platform, to the byte (RFC 4130): {@code <environment>/<name>}. */
    IDENTIFIANT_AS2("identifiant-as2-"),
    /** A PeSIT identifier on one platform: {@code <environment>/<identifier>}. */
    IDENTIFIANT_PESIT("identifiant-pesit-"),
    /** The login of an SFTP partner on one platform: {@code <environment>/<login>}. */
    LOGIN_SFTP("login-sftp-"),
    /**
     * What a third party may ask a public structure for once at a time: {@code
     * <SIRET>/<SIRET>/<environment>}.
     */
    DEMANDE_DE_DELEGATION("demande-de-delegation-");

    private final String prefix;

    ClaimKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
