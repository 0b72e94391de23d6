package fr.raccordement.query.avis;

import fr.raccordement.api.Texte;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows notices. */
@Component
class AvisViews {

    private final Noms noms;
    private final ContactVault vault;

    AvisViews(Noms noms, ContactVault vault) {
        this.noms = noms;
        this.vault = vault;
    }

    /** Those of a page. */
    List<AvisView> of(Collection<AvisState> page, String login, LectureState lecture) {
        var sirets = page.stream().flatMap(it -> it.structures().stream());
        var called = noms.listed(sirets.collect(Collectors.toSet()));
        var motifs = page.stream().map(AvisState::motif).toList();
        var keys = vault.ofOneReading(SealedText.keysIn(motifs));
        return page.stream().map(it -> view(it, called, isRead(it, login, lecture), keys)).toList();
    }

    /** One that nobody has read yet. */
    AvisView unread(AvisState avis) {
        return view(avis, noms.known(avis.structures()), false, vault);
    }

    /** What one did oneself one knows. */
    static boolean isRead(AvisState avis, String login, LectureState lecture) {
        return avis.acteur().equals(login) || lecture.includes(avis.position());
    }

    private static AvisView view(
            AvisState avis, Map<String, String> noms, boolean lu, ContactVault vault) {
        var phrase = AvisPhrase.of(avis, noms);
        return new AvisView(
                avis.position(),
                avis.genre(),
                new Texte(SealedText.open(vault, phrase.fr()), SealedText.open(vault, phrase.en())),
                avis.objetType(),
                avis.objetId(),
                avis.structures(),
                avis.at(),
                avis.acteur(),
                SealedText.openMaybe(vault, avis.motif()),
                avis.utilisateur(),
                avis.profil(),
                avis.jours(),
                avis.echeance(),
                lu);
    }
}
