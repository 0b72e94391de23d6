package fr.raccordement.query.fiche;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.projection.history.Replayed;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of a fiche are those that its view shows, contacts as the vault opens them. */
@Component
class FicheAuditTrail implements Replayed<FicheState> {

    private static final Set<String> OF_EACH_EVENT =
            Set.of("version", "modifieeLe", "modifieePar", "auteurs");

    /** The network is one field for clients. */
    private static final Map<String, String> RESEAUX =
            Map.of("pesit", "reseau.pesit", "sftp", "reseau.sftp", "as2", "reseau.as2");

    private static final String REVISION = "revision.";

    /** What a revision may say otherwise, by the names of the fields. */
    private static final Set<String> CONTENT =
            Set.of(
                    "environnement",
                    "protocole",
                    "regles",
                    "certificatsConformes",
                    "certificats",
                    "pertes",
                    "validite",
                    "contacts",
                    "contactsDetruits",
                    "reseau",
                    "interfaces",
                    "commentaire");

    private final FicheViewMapper mapper;

    FicheAuditTrail(FicheViewMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String aggregateType() {
        return "Fiche";
    }

    @Override
    public HistoryFold<FicheState> newFold() {
        return new FicheHistoryFold();
    }

    /** Thrown away, a fiche has no status. */
    @Override
    public FlatFields fields(FicheState state) {
        var fields =
                FlatFields.of(mapper.content(state, state.modifieeLe()), OF_EACH_EVENT, RESEAUX);
        fields = mapper.asGiven("", state.formulaire(), fields);
        if (state.revision() != null) {
            fields = mapper.asGiven(REVISION, state.revision().saisie().formulaire(), fields);
        }
        return state.discarded() ? fields.without("statut") : fields;
    }

    /** A revision begins as what is in use: only what it says otherwise is a difference (D-160). */
    @Override
    public List<FieldChange> changes(FlatFields before, FlatFields after) {
        var was = before.has(REVISION);
        var is = after.has(REVISION);
        var content = was == is ? FlatFields.NONE : inUse(was, before, after);
        return was ? before.changesTo(after.and(content)) : before.and(content).changesTo(after);
    }

    private static FlatFields inUse(boolean was, FlatFields before, FlatFields after) {
        var known = was ? after : before.values().isEmpty() ? after : before;
        return known.under(REVISION, CONTENT);
    }

    @Override
    public List<Concern> concerns(FicheState state) {
        return List.of(state.concern());
    }

    @Override
    public List<Partie> parties() {
        return List.of(Partie.EMETTEUR);
    }

    @Override
    public Object view(Sight sight, FicheState state) {
        return mapper.view(state, state.modifieeLe());
    }

    @Override
    public boolean isThere(FicheState state) {
        return !state.discarded();
    }

    @Override
    public FicheAuditTrail ofOneReading() {
        return new FicheAuditTrail(mapper.ofOneReading());
    }
}
