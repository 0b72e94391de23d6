package fr.raccordement.courriel;

import fr.raccordement.api.Texte;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.DestinataireView;
import fr.raccordement.api.correspondant.query.CorrespondantView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Says notices in a mail: each as its sentence, with a link to the thing on the portal. No more
 * personal data than the sentences have, no secret; whoever follows the link logs in.
 */
final class CourrielComposer {

    private static final Texte WHY =
            new Texte(
                    "Vous recevez ce courriel parce que vous l'avez demandé sur le portail, où vous"
                            + " pouvez aussi y renoncer.",
                    "You receive this mail because you asked for it on the portal, where you can"
                            + " also give it up.");

    private static final Texte WHY_AS_CONTACT =
            new Texte(
                    "Vous recevez ce courriel parce que vous êtes contact technique de fiches de"
                            + " raccordement. Pour n'en plus recevoir à ce titre :",
                    "You receive this mail because you are a technical contact of fiches de"
                            + " raccordement. To receive no more as one:");

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
        var texte = new CourrielTexte(notices, List.of(to.langue()), WHY, portal, this::link);
        var last = notices.getLast().position();
        return texte.as(
                new MessageId.OfUser(last, to.retour()).at(domain),
                Courriel.correlationId(new PreferencesAvisId(to.acteur().login()), last),
                to.courriel(),
                null);
    }

    /**
     * The same to a contact of fiches, who has said nothing of a language: in both, French first,
     * with a link by which they say that they want no more.
     */
    Courriel compose(List<AvisView> notices, CorrespondantView to) {
        var desinscription = portal + "/desinscription/" + to.jeton();
        var texte =
                new CourrielTexte(
                        notices,
                        List.of(LangueAvis.FR, LangueAvis.EN),
                        WHY_AS_CONTACT,
                        desinscription,
                        this::link);
        var last = notices.getLast().position();
        return texte.as(
                new MessageId.OfContact(last, to.retour()).at(domain),
                Courriel.correlationId(to.correspondantId(), last),
                to.adresse(),
                desinscription);
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

    private static String path(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
