package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.RevisionStatus;
import fr.raccordement.api.fiche.query.RevisionView;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.projection.diff.FlatFields;
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
        return view(state, RevisionChanges.between(content(state)));
    }

    /** The view without what is derived from the rest of it. */
    FicheView content(FicheState state) {
        return view(state, List.of());
    }

    /**
     * Contacts that can no longer be read were given all the same: the fields of a fiche say when,
     * and that they cannot be read; that they were destroyed is said by the event that did it.
     *
     * @param prefix where the form stands among the fields
     */
    FlatFields asGiven(String prefix, FicheFormFields filled, FlatFields fields) {
        var sealed = filled.contacts();
        return sealed == null || contacts(filled).isPresent()
                ? fields
                : fields.with(prefix + "contactsDetruits", "false")
                        .with(prefix + "contacts.donnesLe", sealed.donnesLe().toString())
                        .with(prefix + "contacts.lisibles", "false");
    }

    private FicheView view(FicheState state, List<FieldChange> changes) {
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
                revision(state, changes),
                state.tiersDeDematerialisation(),
                state.codeApplication(),
                state.motif(),
                state.soumiseLe(),
                state.creeeLe(),
                state.modifieeLe(),
                state.modifieePar());
    }

    private @Nullable RevisionView revision(FicheState state, List<FieldChange> changes) {
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
                filled.commentaire(),
                changes);
    }

    private Optional<List<Contact>> contacts(FicheFormFields filled) {
        return Optional.ofNullable(filled.contacts())
                .flatMap(scelles -> vault.open(scelles.cle(), scelles.chiffre()));
    }

    private static boolean destroyed(FicheFormFields filled, Optional<List<Contact>> contacts) {
        return filled.contactsDetruits() || filled.contacts() != null && contacts.isEmpty();
    }
}
