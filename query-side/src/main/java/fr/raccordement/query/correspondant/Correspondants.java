package fr.raccordement.query.correspondant;

import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.Empreintes;
import fr.raccordement.api.correspondant.query.CorrespondantView;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.query.fiche.FichePast;
import fr.raccordement.query.fiche.FicheState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The contacts of the content in force of fiches in use, and where each stands, as events say at
 * this moment. Those of a draft or of a revision are none: nothing of theirs is in use (D-277).
 */
@Component
public class Correspondants {

    private final FichePast fiches;
    private final CorrespondantPast past;
    private final ContactVault vault;
    private final Empreintes empreintes;

    Correspondants(FichePast fiches, CorrespondantPast past, ContactVault vault) {
        this.fiches = fiches;
        this.past = past;
        this.vault = vault;
        this.empreintes = new Empreintes(vault);
    }

    /** What stands for an address. */
    public String empreinte(String address) {
        return empreintes.of(address);
    }

    /** What the ids of mails to a user at an address bear. */
    public String retour(String login, String empreinte) {
        return empreintes.retour(login, empreinte);
    }

    /**
     * Whom to write to about a certificate of a fiche: each address once, unless they want none or
     * were written to already.
     *
     * @param sha256 the certificate; where it is not in use any more, nobody
     * @param position of what they would be written to about
     */
    public List<CorrespondantView> toWriteTo(String ficheId, String sha256, long position) {
        var byAddress = new LinkedHashMap<String, Contact>();
        inUse(ficheId)
                .filter(it -> has(it, sha256))
                .map(this::contacts)
                .orElse(List.of())
                .forEach(it -> byAddress.putIfAbsent(empreinte(it.email()), it));
        return byAddress.entrySet().stream()
                .flatMap(it -> unlessDone(it.getKey(), it.getValue().email(), position).stream())
                .toList();
    }

    /** The contacts of a fiche in use; none of any other. */
    List<Contact> ofFiche(String ficheId) {
        return inUse(ficheId).map(this::contacts).orElse(List.of());
    }

    StatutCorrespondant statut(String address) {
        return state(new CorrespondantId(empreinte(address))).statut();
    }

    CorrespondantState state(CorrespondantId id) {
        return past.now(id).orElse(CorrespondantState.NONE);
    }

    private Optional<CorrespondantView> unlessDone(
            String empreinte, String address, long position) {
        var id = new CorrespondantId(empreinte);
        var state = state(id);
        return state.statut() == StatutCorrespondant.DESINSCRIT || state.jusqua() >= position
                ? Optional.empty()
                : Optional.of(
                        new CorrespondantView(
                                id,
                                address,
                                empreintes.jeton(empreinte),
                                empreintes.retour(empreinte),
                                state.statut()));
    }

    private Optional<FicheState> inUse(String ficheId) {
        return fiches.now(ficheId).filter(it -> it.activeeLe() != null);
    }

    private static boolean has(FicheState fiche, @Nullable String sha256) {
        var depot = fiche.formulaire().depot();
        return depot != null
                && depot.certificats().stream()
                        .anyMatch(it -> it.sha256() != null && it.sha256().equals(sha256));
    }

    private List<Contact> contacts(FicheState fiche) {
        var sealed = fiche.formulaire().contacts();
        return sealed == null
                ? List.of()
                : vault.open(sealed.cle(), sealed.chiffre()).orElse(List.of());
    }
}
