package fr.raccordement.graphql.correspondant;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.Texte;
import fr.raccordement.api.correspondant.query.DesinscriptionView;
import fr.raccordement.graphql.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page behind the link in a mail to a contact: one sentence and one button, and no script. */
final class DesinscriptionPage {

    /** Of the page itself alone, so that the browser says of its form where it comes from. */
    private static final String REFERRER = "same-origin";

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
            button { font: inherit; padding: .5rem 1rem; }
            </style></head>
            <body><main><h1>%s</h1><p>%s</p>%s</main></body></html>
            """;
    private static final String FORM =
            "<form method=\"post\" action=\"%s\"><button type=\"submit\">%s</button></form>";

    private static final Texte TITLE =
            new Texte("Courriels aux contacts techniques", "Mail to technical contacts");
    private static final Texte WRITTEN_TO =
            new Texte(
                    "Cette adresse reçoit un courriel quand un certificat d'une fiche de"
                            + " raccordement dont elle est contact technique expire bientôt ou"
                            + " n'est plus de confiance.",
                    "This address receives mail when a certificate of a fiche de raccordement, of"
                            + " which it is a technical contact, expires soon or is trusted no"
                            + " longer.");
    private static final Texte STOP = new Texte("Ne plus en recevoir", "Receive no more");
    private static final Texte NOT_WRITTEN_TO =
            new Texte(
                    "Cette adresse ne reçoit plus de courriel comme contact technique, quelle que"
                            + " soit la fiche.",
                    "This address receives no more mail as a technical contact, of whichever"
                            + " fiche.");
    private static final Texte AGAIN = new Texte("En recevoir de nouveau", "Receive it again");
    private static final Texte UNKNOWN =
            new Texte(
                    "Ce lien n'est pas valable : il doit être copié en entier.",
                    "This link is not valid: it must be copied as a whole.");

    private DesinscriptionPage() {}

    /**
     * Writes it.
     *
     * @param known whom the link is of; null where it is nobody's
     */
    static void write(
            @Nullable DesinscriptionView known,
            String jeton,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var page =
                PAGE.formatted(
                        language.getLanguage(),
                        Language.say(TITLE, null, language),
                        Language.say(TITLE, null, language),
                        Language.say(sentence(known), null, language),
                        known == null ? "" : form(known, jeton, language));
        response.setStatus(
                known == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", REFERRER);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(UTF_8));
    }

    private static Texte sentence(@Nullable DesinscriptionView known) {
        if (known == null) {
            return UNKNOWN;
        }
        return known.desinscrit() ? NOT_WRITTEN_TO : WRITTEN_TO;
    }

    /** The link is known to be one of ours, so it is digits and letters. */
    private static String form(DesinscriptionView known, String jeton, Locale language) {
        var path = "/desinscription/" + jeton;
        return known.desinscrit()
                ? FORM.formatted(path + "/reprise", Language.say(AGAIN, null, language))
                : FORM.formatted(path, Language.say(STOP, null, language));
    }
}
