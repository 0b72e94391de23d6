package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.RevisionView;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.projection.diff.FlatFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a revision changes of the content in use, field by field: nothing where it may not be sent
 * because it changes nothing (D-010, D-160).
 */
final class RevisionChanges {

    private static final Map<String, String> RESEAUX =
            Map.of("pesit", "reseau.pesit", "sftp", "reseau.sftp", "as2", "reseau.as2");

    private static final Set<String> OF_THE_REVISION =
            Set.of("etat", "ouverteLe", "depuis", "environnement", "changes");

    private static final Set<String> CONTENT =
            Set.of(
                    "protocole",
                    "certificats",
                    "validite",
                    "contacts",
                    "reseau",
                    "interfaces",
                    "commentaire");

    private RevisionChanges() {}

    static List<FieldChange> between(FicheView fiche) {
        RevisionView revision = fiche.revision();
        if (revision == null) {
            return List.of();
        }
        var inUse = FlatFields.of(fiche, Set.of("revision"), RESEAUX).under("", CONTENT);
        var revised = FlatFields.of(revision, OF_THE_REVISION, RESEAUX).under("", CONTENT);
        return inUse.changesTo(revised).stream().filter(SAID_BY_THE_AUTHOR).toList();
    }

    /**
     * Of a certificate, what it is: what analyses found may differ from day to day, and a file may
     * have another name.
     */
    private static final Predicate<FieldChange> SAID_BY_THE_AUTHOR =
            change ->
                    !change.path().startsWith("certificats[")
                            || !change.path().contains("].controles[")
                                    && !change.path().endsWith("].fichier");
}
