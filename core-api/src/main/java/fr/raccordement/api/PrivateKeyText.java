package fr.raccordement.api;

import java.util.regex.Pattern;

/**
 * Private keys in what people type or paste: a text that holds one is refused and never kept
 * (D-170). Found are armour, however it is spaced or wrapped, the forms of PuTTY, OpenSSH, XML and
 * JSON, and bare Base64 of PKCS#8, PKCS#1 and SEC 1 keys.
 */
public final class PrivateKeyText {

    private static final Pattern MARKS =
            Pattern.compile(
                    "-BEGIN[A-Z0-9_-]{0,40}PRIVATEKEY|PUTTY-USER-KEY-FILE|B3BLBNNZAC1RZXKTDJE"
                            + "|OPENSSH-KEY-V1|<RSAKEYVALUE>.*<D>|<(DSA|EC)KEYVALUE>.*<(X|D)>",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern JSON_WEB_KEY =
            Pattern.compile("\"kty\":\"[A-Z]+\".*\"(d|k)\":\"|\"(d|k)\":\".*\"kty\":\"[A-Z]+\"");

    /**
     * How Base64 begins: an outer sequence, a version, then what each form has next; and the
     * identifiers of what encrypts keys.
     */
    private static final Pattern BASE64 =
            Pattern.compile(
                    "MII[A-Za-z0-9+/]{3}IB(ADAN|ADCC|AAKC)"
                            + "|MI[GH][A-Za-z0-9+/]AgEAM[A-Z]"
                            + "|M(HcCAQEEI|IGkAgEBBD|IHcAgEBBE|IHbAgEBBE)"
                            + "|M(C4CAQAwBQYDK2V|EcCAQAwBQYDK2V|EYCAQAwBQYDK2V)"
                            + "|BgkqhkiG9w0BBQ0|YJKoZIhvcNAQUN|GCSqGSIb3DQEFD");

    private PrivateKeyText() {}

    public static boolean isIn(String text) {
        if (text.length() < 40) {
            return false;
        }
        var packed =
                text.replaceAll("[\\s\\u00A0\\u202F]+", "")
                        .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        return MARKS.matcher(packed).find()
                || JSON_WEB_KEY.matcher(packed).find()
                || BASE64.matcher(packed).find();
    }
}
