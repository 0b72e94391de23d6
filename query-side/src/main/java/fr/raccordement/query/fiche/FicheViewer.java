package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.query.FicheView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the state of a fiche to those who may see it; the one place where contacts are read. */
@Component
class FicheViewer {

    private final ContactVault vault;

    FicheViewer(ContactVault vault) {
        this.vault = vault;
    }

    FicheView view(FicheState state) {
        var filled = state.formulaire();
        var depot = filled.depot();
        var contacts =
                Optional.ofNullable(filled.contacts())
                        .flatMap(scelles -> vault.open(scelles.cle(), scelles.chiffre()));
        return new FicheView(
                state.id(),
                state.version(),
                state.structure(),
                state.kind(),
                state.environnement(),
                state.statut(),
                state.protocole(),
                depot == null ? null : depot.regles(),
                depot == null ? null : depot.conforme(),
                depot == null ? List.of() : depot.certificats(),
                filled.validite(),
                contacts.orElse(List.<Contact>of()),
                filled.contactsDetruits() || filled.contacts() != null && contacts.isEmpty(),
                filled.pesit(),
                filled.sftp(),
                filled.as2(),
                filled.interfaces(),
                filled.commentaire(),
                state.tiersDeDematerialisation(),
                state.codeApplication(),
                state.motif(),
                state.creeeLe(),
                state.modifieeLe(),
                state.modifieePar());
    }
}
