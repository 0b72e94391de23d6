package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.RevisionStatus;
import fr.raccordement.api.fiche.query.RevisionView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the state of a fiche to those who may see it; the one place where contacts are read. */
@Component
class FicheViewMapper {

    private final ContactVault vault;

    FicheViewMapper(ContactVault vault) {
        this.vault = vault;
    }

    FicheView view(FicheState state) {
        var filled = state.formulaire();
        var depot = filled.depot();
        var contacts = contacts(filled);
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
                destroyed(filled, contacts),
                filled.pesit(),
                filled.sftp(),
                filled.as2(),
                filled.interfaces(),
                filled.commentaire(),
                revision(state),
                state.tiersDeDematerialisation(),
                state.codeApplication(),
                state.motif(),
                state.soumiseLe(),
                state.creeeLe(),
                state.modifieeLe(),
                state.modifieePar());
    }

    private @Nullable RevisionView revision(FicheState state) {
        var revision = state.revision();
        if (revision == null) {
            return null;
        }
        var filled = revision.saisie().formulaire();
        var depot = filled.depot();
        var contacts = contacts(filled);
        return new RevisionView(
                state.statut() == FicheStatus.ENVOYEE_MAJ
                        ? RevisionStatus.ENVOYEE
                        : RevisionStatus.OUVERTE,
                revision.ouverteLe(),
                revision.depuis(),
                state.environnement(),
                revision.saisie().protocole(),
                depot == null ? null : depot.regles(),
                depot == null ? null : depot.conforme(),
                depot == null ? List.of() : depot.certificats(),
                filled.validite(),
                contacts.orElse(List.<Contact>of()),
                destroyed(filled, contacts),
                filled.pesit(),
                filled.sftp(),
                filled.as2(),
                filled.interfaces(),
                filled.commentaire());
    }

    private Optional<List<Contact>> contacts(FicheFormFields filled) {
        return Optional.ofNullable(filled.contacts())
                .flatMap(scelles -> vault.open(scelles.cle(), scelles.chiffre()));
    }

    private static boolean destroyed(FicheFormFields filled, Optional<List<Contact>> contacts) {
        return filled.contactsDetruits() || filled.contacts() != null && contacts.isEmpty();
    }
}
