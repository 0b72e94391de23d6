package fr.raccordement.query.avis;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.query.AvisFilter;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.ListAvis;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.journal.NamedByStructure;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportSource;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.projection.export.KnownStructures;
import fr.raccordement.projection.rights.ReadableParts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notices of whoever asks as a table, newest first. A notice never changes, so that the table
 * as of a position is those up to it; what they have read, and the names in sentences, are those of
 * now (D-270).
 */
@Component
class AvisExport implements ExportSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;
    private static final String ROLE = "ROLE:";

    private final AvisListing listing;
    private final ProjectedCollection<AvisState> avis;
    private final AvisViews views;
    private final ReadableParts readable;
    private final KnownStructures structures;

    AvisExport(
            AvisListing listing,
            ProjectedCollection<AvisState> avis,
            AvisViews views,
            ReadableParts readable,
            KnownStructures structures) {
        this.listing = listing;
        this.avis = avis;
        this.views = views;
        this.readable = readable;
        this.structures = structures;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.AVIS;
    }

    @Override
    public List<String> views() {
        return List.of(avis.view(), structures.view());
    }

    /** Those of structures, and those that come with a role. */
    @Override
    public List<String> rights(ExportRequested request, Actor viewer) {
        return Stream.concat(
                        readable.of(ListAvis.class, viewer).stream(),
                        viewer.roles().stream().map(role -> ROLE + role))
                .toList();
    }

    @Override
    public boolean stillReads(String right, Actor viewer) {
        return right.startsWith(ROLE)
                ? viewer.roles().contains(Role.valueOf(right.substring(ROLE.length())))
                : readable.include(right, ListAvis.class, viewer);
    }

    @Override
    public ExportTable open(ExportRequested asked, Actor viewer, EventsSince since) {
        var known = structures.asOfNow();
        since.catchUp(known::record);
        return new Table(
                JSON.readValue(asked.filtre(), AvisFilter.class),
                listing.reader(viewer),
                since.position() + 1,
                known,
                asked.langue());
    }

    /** The notices before a position, page by page. */
    private final class Table implements ExportTable {

        private final AvisFilter filter;
        private final AvisListing.Reader reader;
        private final long end;
        private final KnownStructures.Identifiers known;
        private final ExportLangue langue;

        Table(
                AvisFilter filter,
                AvisListing.Reader reader,
                long end,
                KnownStructures.Identifiers known,
                ExportLangue langue) {
            this.filter = filter;
            this.reader = reader;
            this.end = end;
            this.known = known;
            this.langue = langue;
        }

        @Override
        public Texte title() {
            return new Texte("Avis", "Notices");
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.of("position", "Position", "Position"),
                    Column.of("at", "Date", "Date"),
                    Column.of("genre", "Genre", "Kind"),
                    Column.of("phrase", "Avis", "Notice"),
                    Column.of("structures", "SIRET", "SIRET"),
                    Column.of("objetType", "Type d'objet", "Kind of thing"),
                    Column.of("objetId", "Objet", "Thing"),
                    Column.of("acteur", "Acteur", "Actor"),
                    Column.of("motif", "Motif", "Reason"),
                    Column.of("utilisateur", "Utilisateur", "User"),
                    Column.of("profil", "Profil", "Profile"),
                    Column.of("jours", "Jours", "Days"),
                    Column.of("echeance", "Échéance", "Ends on"),
                    Column.of("lu", "Lu", "Read"));
        }

        @Override
        public long count() {
            return listing.count(filter, reader, end);
        }

        @Override
        public void forEach(Consumer<List<@Nullable Object>> row) {
            var before = end;
            List<AvisState> page;
            do {
                page = listing.page(filter, reader, before, PAGE);
                write(page, row);
                before = page.isEmpty() ? 0 : page.getLast().position();
            } while (page.size() == PAGE);
        }

        private void write(List<AvisState> page, Consumer<List<@Nullable Object>> row) {
            var shown = views.of(page, reader.viewer().login(), reader.lecture());
            var named = known.identifiants(keys(shown));
            shown.forEach(it -> row.accept(cells(it, named)));
        }

        private List<@Nullable Object> cells(AvisView one, UnaryOperator<String> named) {
            return Arrays.asList(
                    one.position(),
                    one.at(),
                    one.genre(),
                    langue == ExportLangue.FR ? one.phrase().fr() : one.phrase().en(),
                    one.structures().stream().map(named).collect(Collectors.joining(" ")),
                    one.objetType(),
                    NamedByStructure.shown(one.objetType(), one.objetId(), named),
                    one.acteur(),
                    one.motif(),
                    one.utilisateur(),
                    one.profil(),
                    one.jours(),
                    one.echeance(),
                    one.lu());
        }

        private static Set<String> keys(List<AvisView> page) {
            return page.stream()
                    .flatMap(
                            it ->
                                    Stream.concat(
                                            it.structures().stream(),
                                            NamedByStructure.of(it.objetType(), it.objetId())
                                                    .map(NamedByStructure::structure)
                                                    .stream()))
                    .collect(Collectors.toSet());
        }
    }
}
