package fr.raccordement.courriel;

import fr.raccordement.api.Texte;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.query.AvisView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail about notices says, as text and as HTML.
 *
 * @param notices the oldest first
 * @param langues in which languages, one after the other
 * @param why whoever gets it does
 * @param where they say that they do not want it
 * @param link to what a notice is about
 */
record CourrielTexte(
        List<AvisView> notices,
        List<LangueAvis> langues,
        Texte why,
        String where,
        Function<AvisView, String> link) {

    private static final int MOST_SAID = 100;
    private static final Texte SEVERAL = new Texte("%d avis", "%d notices");
    private static final Texte MORE = new Texte("et %d autres.", "and %d more.");

    /** The mail that says it. */
    Courriel as(String id, String correlationId, String address, @Nullable String desinscription) {
        return new Courriel(
                id,
                correlationId,
                address,
                "[Raccordement] " + each(this::subject, " / "),
                text(),
                html(),
                desinscription);
    }

    private String subject(LangueAvis langue) {
        return notices.size() == 1
                ? langue.of(notices.getFirst().genre().libelle())
                : langue.of(SEVERAL).formatted(notices.size());
    }

    private String text() {
        return said().map(this::text).collect(Collectors.joining())
                + (rest() == 0 ? "" : each(this::more, "\n") + "\n\n")
                + "-- \n"
                + each(langue -> langue.of(why), "\n")
                + "\n"
                + where
                + "\n";
    }

    private String text(AvisView notice) {
        return each(langue -> langue.of(notice.phrase()), "\n")
                + "\n"
                + link.apply(notice)
                + "\n\n";
    }

    private String html() {
        return "<!doctype html><html lang=\"%s\"><body>%s<p>%s</p><hr><p><small>%s <a href=\"%s\">%s</a></small></p></body></html>"
                .formatted(
                        tag(langues.getFirst()),
                        said().map(this::html).collect(Collectors.joining()),
                        rest() == 0 ? "" : lines(this::more),
                        lines(langue -> langue.of(why)),
                        escaped(where),
                        escaped(where));
    }

    private String html(AvisView notice) {
        return "<p>%s<br><a href=\"%s\">%s</a></p>"
                .formatted(
                        lines(langue -> langue.of(notice.phrase())),
                        escaped(link.apply(notice)),
                        escaped(each(langue -> langue.of(notice.genre().libelle()), " / ")));
    }

    private Stream<AvisView> said() {
        return notices.stream().limit(MOST_SAID);
    }

    private int rest() {
        return Math.max(0, notices.size() - MOST_SAID);
    }

    private String more(LangueAvis langue) {
        return langue.of(MORE).formatted(rest());
    }

    private String each(Function<LangueAvis, String> text, String between) {
        return langues.stream().map(text).collect(Collectors.joining(between));
    }

    /** What is in another language than the mail as a whole says so. */
    private String lines(Function<LangueAvis, String> text) {
        return langues.stream()
                .map(it -> line(it, escaped(text.apply(it))))
                .collect(Collectors.joining("<br>"));
    }

    private String line(LangueAvis langue, String escaped) {
        return langue == langues.getFirst()
                ? escaped
                : "<span lang=\"%s\">%s</span>".formatted(tag(langue), escaped);
    }

    private static String tag(LangueAvis langue) {
        return langue.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
