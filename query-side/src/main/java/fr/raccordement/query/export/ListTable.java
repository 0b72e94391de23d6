package fr.raccordement.query.export;

import fr.raccordement.api.Texte;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.projection.export.ListAsOf;
import fr.raccordement.query.structure.StructureSearch;
import fr.raccordement.query.structure.StructuresAsOf;
import fr.raccordement.query.structure.StructuresAsOf.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** A list as it stood, with the names and identifiers that its structures had. */
public final class ListTable<D extends Projected, R> implements ExportTable {

    private final Layout<D, R> layout;
    private final ListAsOf<D> snapshot;
    private final StructuresAsOf structures;
    private final EventsSince since;

    /**
     * What the table shows of each thing.
     *
     * @param title what the table is called
     * @param columns the columns
     * @param thing which thing an event is about; null for none of the list
     * @param sirets the keys of the structures that are shown
     * @param rows what there is a row for in each thing of the list
     */
    public record Layout<D, R>(
            Texte title,
            List<ListColumn<R>> columns,
            Function<Object, @Nullable String> thing,
            Function<D, Collection<String>> sirets,
            Function<D, List<R>> rows) {}

    /**
     * @param selection what belongs to the list, by a search among the structures of then
     */
    public ListTable(
            Layout<D, R> layout,
            ListAsOf<D> snapshot,
            StructuresAsOf structures,
            EventsSince since,
            Function<StructureSearch, Selection> selection) {
        this.layout = layout;
        this.snapshot = snapshot;
        this.structures = structures;
        this.since = since;
        since.catchUp(this::record);
        snapshot.select(selection.apply(structures.search()));
    }

    @Override
    public Texte title() {
        return layout.title();
    }

    @Override
    public List<Column> columns() {
        return layout.columns().stream().map(ListColumn::column).toList();
    }

    @Override
    public long count() {
        return snapshot.count();
    }

    @Override
    public void forEach(Consumer<List<@Nullable Object>> row) {
        snapshot.forEach(new Reading(row));
    }

    private void record(DomainEventMessage<?> message) {
        structures.record(message);
        var thing = layout.thing().apply(message.getPayload());
        if (thing != null) {
            snapshot.recordChange(thing, message.getSequenceNumber());
        }
    }

    private final class Reading implements ListAsOf.Steps<D> {

        private final Consumer<List<@Nullable Object>> row;
        private final Map<String, Known> known = new HashMap<>();

        Reading(Consumer<List<@Nullable Object>> row) {
            this.row = row;
        }

        @Override
        public void forget() {
            known.clear();
        }

        @Override
        public void prepare(List<D> next) {
            var sirets =
                    next.stream()
                            .flatMap(it -> layout.sirets().apply(it).stream())
                            .collect(Collectors.toSet());
            known.putAll(structures.known(sirets));
        }

        @Override
        public void catchUp() {
            since.catchUp(ListTable.this::record);
        }

        @Override
        public void show(D document) {
            layout.rows().apply(document).stream().map(this::cells).forEachOrdered(row);
        }

        private List<@Nullable Object> cells(R shown) {
            var cells = new ArrayList<@Nullable Object>();
            layout.columns().forEach(it -> cells.add(it.value().apply(shown, this::known)));
            return cells;
        }

        private Known known(String key) {
            return structures.asTheyWere(key, known);
        }
    }
}
