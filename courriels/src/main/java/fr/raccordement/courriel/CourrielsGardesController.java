package fr.raccordement.courriel;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Shows the mails that the demonstration keeps. */
@RestController
@ConditionalOnBooleanProperty("raccordement.courriel.garder")
class CourrielsGardesController {

    static final String PATH = "/demonstration/courriels";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>Courriels</title></head>
            <body><h1>Courriels</h1>%s</body></html>
            """;
    private static final String ONE = "<article><h2>%s</h2><p>À : %s</p><pre>%s</pre></article>";

    private final CourrielsGardes kept;

    CourrielsGardesController(CourrielsGardes kept) {
        this.kept = kept;
    }

    /**
     * A mail, as programs read it.
     *
     * @param id its Message-ID
     * @param desinscription what its header List-Unsubscribe would name
     */
    record Kept(
            String id,
            String a,
            String sujet,
            String texte,
            String html,
            @Nullable String desinscription) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    List<Kept> json() {
        return kept.all().stream()
                .map(
                        it ->
                                new Kept(
                                        it.id(),
                                        it.adresse(),
                                        it.sujet(),
                                        it.texte(),
                                        it.html(),
                                        it.desinscription()))
                .toList();
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String html() {
        var all =
                kept.all().stream()
                        .map(
                                it ->
                                        ONE.formatted(
                                                HtmlUtils.htmlEscape(it.sujet()),
                                                HtmlUtils.htmlEscape(it.adresse()),
                                                HtmlUtils.htmlEscape(it.texte())))
                        .collect(Collectors.joining());
        return PAGE.formatted(all.isEmpty() ? "<p>Aucun courriel.</p>" : all);
    }
}
