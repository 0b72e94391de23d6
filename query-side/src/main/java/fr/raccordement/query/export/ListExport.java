package fr.raccordement.query.export;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportSource;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.projection.export.ListAsOf;
import fr.raccordement.projection.rights.ReadableParts;
import fr.raccordement.query.structure.StructurePast;
import fr.raccordement.query.structure.StructureSearch;
import fr.raccordement.query.structure.StructureState;
import fr.raccordement.query.structure.StructuresAsOf;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** A list as a table, of what its requester reads by the query that lists it. */
public abstract class ListExport<D extends Projected, R> implements ExportSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProjectedCollection<D> documents;
    private final ProjectedCollection<StructureState> structures;
    private final StructurePast past;
    private final ReadableParts readable;
    private final Class<?> query;

    /**
     * @param query lists the same, and declares to whom that is visible
     */
    protected ListExport(
            ProjectedCollection<D> documents,
            ProjectedCollection<StructureState> structures,
            StructurePast past,
            ReadableParts readable,
            Class<?> query) {
        this.documents = documents;
        this.structures = structures;
        this.past = past;
        this.readable = readable;
        this.query = query;
    }

    @Override
    public final List<String> views() {
        return List.of(documents.view(), structures.view());
    }

    @Override
    public final List<String> rights(ExportRequested asked, Actor viewer) {
        return readable.of(query, viewer);
    }

    @Override
    public final boolean stillReads(String right, Actor viewer) {
        return readable.include(right, query, viewer);
    }

    @Override
    public final ExportTable open(ExportRequested asked, Actor viewer, EventsSince since) {
        return new ListTable<>(
                layout(asked, viewer),
                snapshot(documents, asked),
                new StructuresAsOf(past, structures),
                since,
                selection(asked, viewer));
    }

    /** What the viewer is shown. */
    protected abstract ListTable.Layout<D, R> layout(ExportRequested asked, Actor viewer);

    /** The list in the order asked for. */
    protected abstract ListAsOf<D> snapshot(
            ProjectedCollection<D> documents, ExportRequested asked);

    /** What belongs to the list, by a search among the structures of then. */
    protected abstract Function<StructureSearch, Selection> selection(
            ExportRequested asked, Actor viewer);

    /** The filter asked for. */
    protected static <F> F filter(ExportRequested asked, Class<F> type) {
        return JSON.readValue(asked.filtre(), type);
    }
}
