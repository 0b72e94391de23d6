package fr.raccordement.query.avis;

import fr.raccordement.api.avis.query.AvisView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows notices. */
@Component
class AvisViews {

    private final Noms noms;

    AvisViews(Noms noms) {
        this.noms = noms;
    }

    /** Those of a page. */
    List<AvisView> of(Collection<AvisState> page, String login, LectureState lecture) {
        var sirets = page.stream().flatMap(it -> it.structures().stream());
        var called = noms.listed(sirets.collect(Collectors.toSet()));
        return page.stream().map(it -> view(it, called, isRead(it, login, lecture))).toList();
    }

    /** One that nobody has read yet. */
    AvisView unread(AvisState avis) {
        return view(avis, noms.known(avis.structures()), false);
    }

    /** What one did oneself one knows. */
    static boolean isRead(AvisState avis, String login, LectureState lecture) {
        return avis.acteur().equals(login) || lecture.includes(avis.position());
    }

    static AvisView view(AvisState avis, Map<String, String> noms, boolean lu) {
        return new AvisView(
                avis.position(),
                avis.genre(),
                AvisPhrase.of(avis, noms),
                avis.objetType(),
                avis.objetId(),
                avis.structures(),
                avis.at(),
                avis.acteur(),
                avis.motif(),
                avis.utilisateur(),
                avis.profil(),
                avis.jours(),
                avis.echeance(),
                lu);
    }
}
