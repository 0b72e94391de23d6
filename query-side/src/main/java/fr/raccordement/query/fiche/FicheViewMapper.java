package fr.raccordement.query.fiche;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Echeances;
import fr.raccordement.api.certificat.HoteAs2;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.RevisionStatus;
import fr.raccordement.api.fiche.query.RevisionView;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.projection.diff.FlatFields;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the state of a fiche to those who may see it; the one place where contacts are read. */
@Component
class FicheViewMapper {

    private final ContactVault vault;
    private final Clock clock;

    FicheViewMapper(ContactVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The same for many states, each key asked for once. */
    FicheViewMapper ofOneReading() {
        return new FicheViewMapper(vault.ofOneReading(), clock);
    }

    /** These states as they are now, all of their keys asked for at once. */
    List<FicheView> views(Collection<FicheState> states) {
        var keys = new HashSet<String>();
        states.forEach(it -> addKeys(it, keys));
        var once = new FicheViewMapper(vault.ofOneReading(keys), clock);
        return states.stream().map(once::view).toList();
    }

    private static void addKeys(FicheState state, Set<String> keys) {
        var revision = state.revision();
        var forms =
                revision == null
                        ? List.of(state.formulaire())
                        : List.of(state.formulaire(), revision.saisie().formulaire());
        for (var filled : forms) {
            var sealed = filled.contacts();
            if (sealed != null) {
                keys.add(sealed.cle());
            }
            keys.addAll(SealedText.keysIn(filled.commentaire()));
        }
        keys.addAll(SealedText.keysIn(state.motif()));
    }

    /** As it is now, its certificates judged now. */
    FicheView view(FicheState state) {
        return view(state, clock.instant());
    }

    /**
     * @param now as of when its certificates are judged
     */
    FicheView view(FicheState state, Instant now) {
        var content = content(state, now);
        return content.revision() == null
                ? content
                : view(state, now, RevisionChanges.between(content));
    }

    /** The view without what is derived from the rest of it. */
    FicheView content(FicheState state, Instant now) {
        return view(state, now, List.of());
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

    private FicheView view(FicheState state, Instant now, List<FieldChange> changes) {
        var filled = state.formulaire();
        var depot = filled.depot();
        var certificats = certificats(state.saisie(), state.pertes(), now);
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
                depot == null ? null : depot.conforme() && conforme(certificats),
                certificats,
                pertes(certificats, state),
                filled.validite(),
                contacts.orElse(List.<Contact>of()),
                destroyed(filled, contacts),
                filled.pesit(),
                filled.sftp(),
                filled.as2(),
                filled.interfaces(),
                SealedText.openMaybe(vault, filled.commentaire()),
                revision(state, now, changes),
                state.tiersDeDematerialisation(),
                state.codeApplication(),
                SealedText.openMaybe(vault, state.motif()),
                state.soumiseLe(),
                state.creeeLe(),
                state.modifieeLe(),
                state.modifieePar(),
                state.auteurs());
    }

    private @Nullable RevisionView revision(
            FicheState state, Instant now, List<FieldChange> changes) {
        var revision = state.revision();
        if (revision == null) {
            return null;
        }
        var filled = revision.saisie().formulaire();
        var depot = filled.depot();
        var certificats = certificats(revision.saisie(), state.pertes(), now);
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
                depot == null ? null : depot.conforme() && conforme(certificats),
                certificats,
                pertes(certificats, state),
                filled.validite(),
                contacts.orElse(List.<Contact>of()),
                destroyed(filled, contacts),
                filled.pesit(),
                filled.sftp(),
                filled.as2(),
                filled.interfaces(),
                SealedText.openMaybe(vault, filled.commentaire()),
                changes);
    }

    private static List<PerteDeConfiance> pertes(
            List<CertificatAnalyse> certificats, FicheState state) {
        return state.pertes().stream()
                .filter(
                        perte ->
                                certificats.stream()
                                        .anyMatch(it -> perte.sha256().equals(it.sha256())))
                .toList();
    }

    private static List<CertificatAnalyse> certificats(
            FicheForm form, List<PerteDeConfiance> pertes, Instant now) {
        var filled = form.formulaire();
        var depot = filled.depot();
        var as2 = filled.as2();
        var url = as2 == null ? null : as2.url();
        return depot == null
                ? List.of()
                : depot.certificats().stream()
                        .map(analyse -> PerteDeConfiance.reread(analyse, pertes))
                        .map(analyse -> Echeances.asOf(analyse, filled.validite(), now))
                        .map(analyse -> HoteAs2.asOf(analyse, form.protocole(), url))
                        .toList();
    }

    private static boolean conforme(List<CertificatAnalyse> certificats) {
        return certificats.stream()
                .flatMap(certificat -> certificat.controles().stream())
                .noneMatch(Controle::bloquant);
    }

    private Optional<List<Contact>> contacts(FicheFormFields filled) {
        return Optional.ofNullable(filled.contacts())
                .flatMap(scelles -> vault.open(scelles.cle(), scelles.chiffre()));
    }

    private static boolean destroyed(FicheFormFields filled, Optional<List<Contact>> contacts) {
        return filled.contactsDetruits() || filled.contacts() != null && contacts.isEmpty();
    }
}
