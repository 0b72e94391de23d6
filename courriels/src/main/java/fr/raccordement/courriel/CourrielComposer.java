package fr.raccordement.courriel;

import fr.raccordement.api.Texte;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.DestinataireView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Says notices in a mail: each as its sentence, with a link to the thing on the portal. No more
 * personal data than the sentences have, no secret; whoever follows the link logs in.
 */
final class CourrielComposer {

    private static final int MOST_SAID = 100;
    private static final Texte SEVERAL = new Texte("%d avis", "%d notices");
    private static final Texte MORE = new Texte("et %d autres.", "and %d more.");
    private static final Texte WHY =
            new Texte(
                    "Vous recevez ce courriel parce que vous l'avez demandé sur le portail, où vous"
                            + " pouvez aussi y renoncer.",
                    "You receive this mail because you asked for it on the portal, where you can"
                            + " also give it up.");

    private final String portal;
    private final String domain;

    /**
     * @param portal the address of the portal, without a slash at its end
     * @param from the address that mail comes from
     */
    CourrielComposer(String portal, String from) {
        this.portal = portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
        this.domain = from.substring(from.lastIndexOf('@') + 1);
    }

    /** The mail about these notices, the oldest first. */
    Courriel compose(List<AvisView> notices, DestinataireView to) {
        var langue = to.langue();
        var said = notices.stream().limit(MOST_SAID).toList();
        var rest = notices.size() - said.size();
        var more = rest == 0 ? "" : langue.of(MORE).formatted(rest);
        return new Courriel(
                id(notices.getLast(), to),
                to.courriel(),
                "[Raccordement] " + subject(notices, langue),
                text(said, more, langue),
                html(said, more, langue));
    }

    private static String subject(List<AvisView> notices, LangueAvis langue) {
        return notices.size() == 1
                ? langue.of(notices.getFirst().genre().libelle())
                : langue.of(SEVERAL).formatted(notices.size());
    }

    private String text(List<AvisView> said, String more, LangueAvis langue) {
        return said.stream()
                        .map(it -> langue.of(it.phrase()) + "\n" + link(it) + "\n\n")
                        .collect(Collectors.joining())
                + (more.isEmpty() ? "" : more + "\n\n")
                + "-- \n"
                + langue.of(WHY)
                + "\n"
                + portal
                + "\n";
    }

    private String html(List<AvisView> said, String more, LangueAvis langue) {
        var items =
                said.stream()
                        .map(
                                it ->
                                        "<p>%s<br><a href=\"%s\">%s</a></p>"
                                                .formatted(
                                                        escaped(langue.of(it.phrase())),
                                                        escaped(link(it)),
                                                        escaped(langue.of(it.genre().libelle()))))
                        .collect(Collectors.joining());
        return "<!doctype html><html lang=\"%s\"><body>%s<p>%s</p><hr><p><small>%s <a href=\"%s\">%s</a></small></p></body></html>"
                .formatted(
                        langue.name().toLowerCase(Locale.ROOT),
                        items,
                        escaped(more),
                        escaped(langue.of(WHY)),
                        escaped(portal),
                        escaped(portal));
    }

    private String link(AvisView notice) {
        return switch (notice.objetType()) {
            case "Fiche" -> portal + "/fiches/" + path(notice.objetId());
            case "Delegation" -> portal + "/delegations/" + path(notice.objetId());
            case "Habilitation" -> portal + "/habilitations";
            case "CompteTechnique" -> portal + "/raccordements-api";
            case "RaccordementApi" -> portal + "/raccordements-api/" + path(notice.objetId());
            case "Webhooks" -> portal + "/webhooks";
            case "Export" -> portal + "/exports-demandes";
            case "LettreMorte" -> portal + "/administration/evenements-en-echec";
            case "Scellement" -> portal + "/audit/scellement";
            default -> portal + "/";
        };
    }

    /** The same of the same notices to the same person, and of no others. */
    private String id(AvisView last, DestinataireView to) {
        return "avis-%d-%s@%s"
                .formatted(
                        last.position(),
                        Integer.toHexString(to.acteur().login().hashCode()),
                        domain);
    }

    private static String path(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
