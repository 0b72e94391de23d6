package fr.raccordement.command.reseau;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.command.Violations;
import java.net.URI;
import java.net.URISyntaxException;

/** What AS2 characteristics must look like (RFC 4130). */
final class As2Rules {

    private As2Rules() {}

    static void check(ReseauAs2 as2, Environnement environnement, Violations violations) {
        Adresses.check(as2.adressesSources(), environnement, violations);
        violations.require(
                as2.identifiant().matches("[ -~]{1,128}")
                        && !as2.identifiant().isBlank()
                        && !as2.identifiant().matches(".*[\"\\\\].*"),
                "AS2_IDENTIFIANT",
                "reseau.identifiant",
                "L'identifiant AS2 est fait de 1 à 128 caractères ASCII imprimables, sans guillemet"
                        + " ni barre oblique inverse.",
                "The AS2 name has 1 to 128 printable ASCII characters, neither quote nor"
                        + " backslash.");
        url(as2.url(), "reseau.url", environnement, violations);
        boolean asynchronous = as2.mdn() == ReseauAs2.Mdn.ASYNCHRONE;
        violations.require(
                asynchronous == (as2.urlMdnAsynchrone() != null),
                "AS2_URL_MDN",
                "reseau.urlMdnAsynchrone",
                "L'adresse des accusés est requise pour un MDN asynchrone, et pour lui seul.",
                "The address of receipts is required for an asynchronous MDN, and for it alone.");
        if (as2.urlMdnAsynchrone() != null) {
            url(as2.urlMdnAsynchrone(), "reseau.urlMdnAsynchrone", environnement, violations);
        }
        violations.require(
                as2.utilisateurHttp() == null || as2.utilisateurHttp().matches("[!-9;-~]{1,64}"),
                "AS2_UTILISATEUR",
                "reseau.utilisateurHttp",
                "L'utilisateur HTTP est fait de 1 à 64 caractères ASCII visibles, sans"
                        + " deux-points.",
                "The HTTP user has 1 to 64 visible ASCII characters, no colon.");
    }

    private static void url(
            String text, String path, Environnement environnement, Violations violations) {
        try {
            var url = new URI(text);
            var scheme = url.getScheme() == null ? "" : url.getScheme();
            boolean http =
                    scheme.equals("https")
                            || environnement == Environnement.QUALIFICATION
                                    && scheme.equals("http");
            if (violations.require(
                    http
                            && url.getHost() != null
                            && url.getUserInfo() == null
                            && isPort(url.getPort())
                            && text.length() <= 2_000,
                    "URL_FORMAT",
                    path,
                    "Une adresse https est attendue (http admis en qualification), sans mot de"
                            + " passe.",
                    "An https address is expected (http admitted in qualification), without"
                            + " password.")) {
                Hotes.check(url.getHost(), path, environnement, violations);
            }
        } catch (URISyntaxException malformed) {
            violations.require(
                    false,
                    "URL_FORMAT",
                    path,
                    "Cette adresse n'est pas une URL.",
                    "This is not a URL.");
        }
    }

    /** One that there is, or none. */
    private static boolean isPort(int port) {
        return port == -1 || port >= 1 && port <= 65_535;
    }
}
