package fr.raccordement.query.habilitation;

import static fr.raccordement.query.export.ListColumn.of;
import static fr.raccordement.query.export.ListColumn.ofIdentifiant;
import static fr.raccordement.query.export.ListColumn.ofName;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.ListHabilitations;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.SortColumn;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.export.ListAsOf;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.ReadableParts;
import fr.raccordement.query.export.ListColumn;
import fr.raccordement.query.export.ListExport;
import fr.raccordement.query.export.ListTable.Layout;
import fr.raccordement.query.structure.StructurePast;
import fr.raccordement.query.structure.StructureSearch;
import fr.raccordement.query.structure.StructureState;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of habilitations as a table: a row for each profile of each rattachement (D-101). */
@Component
class HabilitationExport extends ListExport<RattachementState, HabilitationView> {

    private static final List<ListColumn<HabilitationView>> COLUMNS =
            List.of(
                    ofIdentifiant("structure", "SIRET", "SIRET", HabilitationView::structure),
                    ofName("nomStructure", "Structure", "Structure", HabilitationView::structure),
                    of("utilisateur", "Utilisateur", "User", HabilitationView::utilisateur),
                    of("profil", "Profil", "Profile", HabilitationView::profil),
                    of("statut", "Statut", "Status", HabilitationView::statut),
                    of("effective", "Effective", "Effective", HabilitationView::effective),
                    of("motif", "Motif", "Reason", HabilitationView::motif),
                    of("depuis", "Depuis", "Since", HabilitationView::depuis));

    private final ReadRights rights;
    private final AggregatePast<String, RattachementState> byId;

    HabilitationExport(
            ProjectedCollection<RattachementState> rattachements,
            ProjectedCollection<StructureState> structures,
            StructurePast past,
            EventReader events,
            ReadRights rights,
            ReadableParts readable) {
        super(rattachements, structures, past, readable, ListHabilitations.class);
        this.rights = rights;
        this.byId = new ById(events);
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.HABILITATIONS;
    }

    @Override
    protected Layout<RattachementState, HabilitationView> layout(
            ExportRequested asked, Actor viewer) {
        var wanted = WantedProfils.by(filter(asked, HabilitationFilter.class));
        return new Layout<>(
                new Texte("Habilitations", "Habilitations"),
                COLUMNS,
                HabilitationExport::rattachement,
                it -> List.of(it.structure()),
                it ->
                        it.profils().stream()
                                .filter(wanted::includes)
                                .map(it::toView)
                                .map(one -> one.seenBy(viewer))
                                .toList());
    }

    @Override
    protected ListAsOf<RattachementState> snapshot(
            ProjectedCollection<RattachementState> rattachements, ExportRequested asked) {
        return new ListAsOf<>(
                rattachements,
                RattachementState::id,
                byId::atVersion,
                SortColumn.ofId(RattachementState::id),
                true);
    }

    @Override
    protected Function<StructureSearch, Selection> selection(ExportRequested asked, Actor viewer) {
        var filter = filter(asked, HabilitationFilter.class);
        var wanted = WantedProfils.by(filter);
        var cles = wanted.standing();
        return search -> {
            var admitted =
                    new HabilitationSelection(search)
                            .admitted(filter, rights.of(ListHabilitations.class, viewer), viewer);
            if (filter.valableLe() != null) {
                admitted.add(new Document(wanted.champ(), Listing.anyOf(wanted.cles())));
            }
            var conditions = admitted.isEmpty() ? new Document() : new Document("$and", admitted);
            return new Selection(conditions, "cles", cles, cles);
        };
    }

    private static @Nullable String rattachement(Object event) {
        return event instanceof HabilitationEvent it
                ? new HabilitationId(it.structure(), it.utilisateur()).toString()
                : null;
    }

    /** Rattachements by the identifiers that they are stored under. */
    private static final class ById extends AggregatePast<String, RattachementState> {

        ById(EventReader events) {
            super(events, id -> id, RattachementFold::after);
        }
    }
}
