package fr.raccordement.projection.export;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportFichier;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.export.query.FindExport;
import fr.raccordement.api.export.query.FindExportFichier;
import fr.raccordement.api.export.query.ListExports;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.projection.Slot;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.query.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A file has the rows of the screen, at one event, and has them again whenever that is asked. */
class ExportTest {

    private static final String ALL = "{\"statuts\":[]}";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(';')
                    .setCommentMarker('#')
                    .setIgnoreEmptyLines(true)
                    .get();
    private static final String HERE = "11111111111111";
    private static final Pattern NUMBERS = Pattern.compile("<c [^>]*s=\"[0-9]+\"[^>]*><v>([^<]+)<");
    private static final String THERE = "22222222222222";

    private final World world = new World();
    private int exports;
    private ExportValeurs valeurs = ExportValeurs.CODES;

    @BeforeEach
    void some() {
        register(HERE, "=Région");
        register(THERE, "Ville, dite \"la belle\"");
        for (int i = 0; i < 7; i++) {
            create("f" + i, i % 2 == 0 ? HERE : THERE);
        }
        world.append(new FicheSubmitted("f3"));
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.projectNew();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_rows_are_those_of_the_screen_in_every_order() {
        assertThat(FicheOrder.values())
                .allSatisfy(
                        order ->
                                assertThat(ids(csv(export(AUDITOR, order, null))))
                                        .isEqualTo(screen(order, AUDITOR)));
    }

    @Test
    void nobody_exports_what_they_may_not_read() {
        assertThat(ids(csv(export(JEANNE, FicheOrder.IDENTIFIANT_ASC, null))))
                .containsExactly("f0", "f2", "f4", "f6");
        assertThat(ids(csv(export(PAUL, FicheOrder.IDENTIFIANT_ASC, null)))).isEmpty();
    }

    @Test
    void that_an_export_ended_is_recorded_once_also_after_a_kill() {
        var id = export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null);
        var desk = world.get(ExportDesk.class);

        desk.takeUnfinished();
        desk.takeUnfinished();

        assertThat(world.ended()).containsExactly(id + " 7 null");
        var failed = export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, 1_000_000L);
        desk.takeUnfinished();
        assertThat(world.ended())
                .containsExactly(id + " 7 null", failed + " 0 EXPORT_POSITION_UNKNOWN");
    }

    /** As after a restore of events from before it was asked for. */
    @Test
    void an_export_that_ended_and_that_no_event_knows_is_forgotten() {
        var files = world.get(ExportFiles.class);
        var begun = ExportFiles.Note.waiting("gone", "jeanne").begun(3, Instant.EPOCH);
        files.write(begun.done(7, List.of(), Instant.EPOCH));

        world.get(ExportDesk.class).takeUnfinished();

        assertThat(files.find("gone")).isEmpty();
        assertThat(world.ended()).isEmpty();
    }

    @Test
    void each_lists_their_own_the_newest_first() {
        var first = export(JEANNE, FicheOrder.IDENTIFIANT_ASC, null);
        export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null);
        var second = export(JEANNE, FicheOrder.IDENTIFIANT_DESC, null);

        assertThat(world.list(new ListExports(JEANNE), ExportView.class))
                .extracting(ExportView::id, ExportView::etat)
                .containsExactly(
                        tuple(second, ExportEtat.TERMINE), tuple(first, ExportEtat.TERMINE));
        assertThat(world.list(new ListExports(PAUL), ExportView.class)).isEmpty();
    }

    @Test
    void cells_are_quoted_and_defused_and_a_comment_describes_the_file() throws IOException {
        var id = export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null);
        var records = csv(id);

        assertThat(records.getFirst().get(0)).isEqualTo("Identifiant");
        assertThat(records.get(1).get(2)).isEqualTo("'=Région");
        assertThat(records.get(2).get(2)).isEqualTo("Ville, dite \"la belle\"");
        assertThat(records).hasSize(1 + 7).allMatch(it -> it.size() == records.getFirst().size());
        var lines = text(id).lines().toList();
        assertThat(lines.get(lines.size() - 2)).isEmpty();
        assertThat(lines.getLast()).startsWith("# {").doesNotContain(";");
        var said = new JsonMapper().readTree(lines.getLast().substring(2));
        assertThat(said.path("lignes").asInt()).isEqualTo(7);
        assertThat(said.path("filtre").asString()).isEqualTo(ALL);
        assertThat(said.path("valeurs").asString()).isEqualTo("CODES");
        assertThat(said.path("fuseau").asString()).isEqualTo("UTC");
        assertThat(said.path("position").asLong()).isEqualTo(view(id).position());
        assertThat(said.path("instant").asString()).isEqualTo("" + view(id).instant());
        assertThat(said.path("ordre").asString()).isEqualTo("IDENTIFIANT_ASC");
    }

    @Test
    void people_read_words_and_the_time_of_paris_and_programs_codes_and_utc() throws IOException {
        world.append(
                new InterfacesDefined(
                        "f3",
                        List.of(
                                new InterfaceChoisie("FSO1113A", ModeTraitement.PARTIELLE),
                                new InterfaceChoisie("FSO1117A", ModeTraitement.COMPLETE))));
        world.append(
                new ValiditeDefined("f3", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 30)));
        world.append(new CommentaireDefined("f3", "=1+1; \"bien\"\nà demain"));
        world.append(
                new ReseauSftpDefined(
                        "f3",
                        new ReseauSftp(List.of("203.0.113.10", "203.0.113.0/28"), "acme", null)));
        world.projectNew();

        world.append(new ContactsDefined("f3", "cle-des-contacts", 1, "chiffre-des-contacts"));
        world.projectNew();

        assertThat(text(export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null)))
                .doesNotContainIgnoringCase("contact");
        assertThat(row("f3"))
                .containsEntry("Nature", "EMETTEUR")
                .containsEntry("Statut", "ENVOYEE")
                .containsEntry("Tiers de dématérialisation", "false")
                .containsEntry("Codes interface", "FSO1113A:PARTIELLE FSO1117A:COMPLETE")
                .containsEntry("Valide du", "2026-12-01")
                .containsEntry("Commentaire", "'=1+1; \"bien\"\nà demain")
                .containsEntry("Adresses sources", "203.0.113.10 203.0.113.0/28")
                .containsEntry("Identifiant réseau", "acme")
                .containsEntry("URL AS2", "")
                .containsEntry("Créée le", "2026-03-01T08:00:05.250Z");
        valeurs = ExportValeurs.LIBELLES;
        assertThat(row("f3"))
                .containsEntry("Nature", "Émetteur")
                .containsEntry("Statut", "Envoyée")
                .containsEntry("Tiers de dématérialisation", "non")
                .containsEntry("Codes interface", "FSO1113A (Partielle), FSO1117A (Complète)")
                .containsEntry("Valide du", "2026-12-01")
                .containsEntry("Créée le", "2026-03-01T09:00:05.250+01:00");
    }

    @ParameterizedTest
    @EnumSource
    void as_of_the_same_position_the_bytes_are_the_same_whatever_has_happened(ExportFormat format)
            throws IOException {
        var first = export(AUDITOR, FicheOrder.MODIFIEE_LE_DESC, null, format, ALL);
        var before = bytes(first);
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            happen(random, i);
        }
        world.projectNew();

        var again =
                export(AUDITOR, FicheOrder.MODIFIEE_LE_DESC, view(first).position(), format, ALL);

        assertThat(new String(bytes(again), UTF_8)).isEqualTo(new String(before, UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void at_every_position_the_rows_are_those_of_the_screen_of_then(FicheOrder order) {
        var random = new Random(order.ordinal());
        for (int i = 0; i < 6; i++) {
            happen(random, i);
            world.projectNew();
            var then = screen(order, AUDITOR);
            var position = EventsSince.last(world.store).orElseThrow();
            happen(random, 10 + i);
            happen(random, 20 + i);
            world.projectNew();
            assertThat(ids(csv(export(AUDITOR, order, position)))).isEqualTo(then);
        }
    }

    @Test
    void a_search_finds_the_names_of_then() {
        var first =
                export(
                        AUDITOR,
                        FicheOrder.IDENTIFIANT_ASC,
                        null,
                        ExportFormat.CSV,
                        called("ville"));
        assertThat(ids(csv(first))).containsExactly("f1", "f3", "f5");
        world.append(new StructureId(THERE), new StructureRenamed(THERE, "Bourg"));
        world.append(new StructureId(HERE), new StructureRenamed(HERE, "Ville"));
        world.projectNew();

        var again =
                export(
                        AUDITOR,
                        FicheOrder.IDENTIFIANT_ASC,
                        view(first).position(),
                        ExportFormat.CSV,
                        called("ville"));

        assertThat(csv(again).stream().map(CSVRecord::toList))
                .isEqualTo(csv(first).stream().map(CSVRecord::toList).toList());
    }

    @Test
    void a_position_to_come_fails_visibly() {
        var id = export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, 1_000_000L);

        assertThat(view(id))
                .returns(ExportEtat.ECHOUE, ExportView::etat)
                .returns("EXPORT_POSITION_UNKNOWN", ExportView::code);
        assertThat(world.find(new FindExportFichier(id, AUDITOR), ExportFichier.class)).isEmpty();
    }

    @Test
    void the_file_is_its_requesters_and_theirs_while_they_may_read_as_much() {
        var id = export(JEANNE, FicheOrder.IDENTIFIANT_ASC, null);
        assertThat(world.find(new FindExportFichier(id, JEANNE), ExportFichier.class)).isPresent();
        assertThat(world.find(new FindExportFichier(id, AUDITOR), ExportFichier.class)).isEmpty();
        assertThat(world.find(new FindExport(id, AUDITOR), ExportView.class)).isEmpty();

        world.append(
                new HabilitationId(HERE, "jeanne"),
                new HabilitationRevoked(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION, null));

        assertThatThrownBy(() -> world.find(new FindExportFichier(id, JEANNE), ExportFichier.class))
                .hasStackTraceContaining("EXPORT_RIGHTS_CHANGED");
    }

    @Test
    void a_workbook_has_sheets_of_rows_and_one_that_describes_it() throws IOException {
        var id = export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null, ExportFormat.XLSX, ALL);

        assertThat(workbook(id).values().toString())
                .contains(
                        "Identifiant",
                        "&apos;=R&#xe9;gion",
                        "position",
                        view(id).instant().toString())
                .doesNotContain("<f>");
    }

    /** Days and instants as spreadsheets count them: in days since 30 December 1899. */
    @ParameterizedTest
    @CsvSource({"CODES, 46082.33339409722", "LIBELLES, 46082.37506076389"})
    void days_and_instants_are_dates_to_a_spreadsheet(ExportValeurs said, double created)
            throws IOException {
        world.append(
                new ValiditeDefined("f3", LocalDate.of(2026, 12, 1), LocalDate.of(9999, 1, 1)));
        world.projectNew();
        valeurs = said;

        var files =
                workbook(export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null, ExportFormat.XLSX, ALL));

        var row = NUMBERS.matcher(files.get("xl/worksheets/sheet1.xml").split("<row ")[5]);
        var numbers = row.results().map(it -> Double.parseDouble(it.group(1))).toList();
        assertThat(numbers).startsWith(46357.0, 2958101.0);
        assertThat(numbers.get(2)).as("sent").isCloseTo(created + 4 / 86_400.0, within(1e-7));
        assertThat(numbers.get(3)).as("created").isCloseTo(created, within(1e-7));
        assertThat(files.get("xl/styles.xml"))
                .contains("\"dd/mm/yyyy\"", "\"dd/mm/yyyy hh:mm:ss\"");
    }

    private Map<String, String> workbook(String id) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(id)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    @Test
    void the_history_of_a_fiche_is_cut_at_the_position_too() {
        var first = history("f3", AUDITOR, null);
        world.append(new FicheDiscarded("f3"));
        world.projectNew();

        assertThat(csv(first)).hasSize(1 + 2);
        assertThat(csv(history("f3", AUDITOR, view(first).position()))).hasSize(1 + 2);
        assertThat(csv(history("f3", AUDITOR, null))).hasSize(1 + 3);
        assertThat(csv(history("f3", JEANNE, null))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "HISTORIQUE, structure-projection",
        "JOURNAL, structure-projection",
        "JOURNAL, journal-projection",
        "FICHES, structure-projection",
        "FICHES, fiche-projection",
    })
    void an_export_is_written_once_the_views_that_it_needs_were_built(
            ExportObjet objet, String view) {
        var active = world.view(view).active();
        active.set(null);
        var id = any(objet);

        assertThat(view(id).etat()).isNotIn(ExportEtat.TERMINE, ExportEtat.ECHOUE);
        assertThat(view(id).code()).isNull();

        active.set(Slot.PREMIER);
        write(id);
        assertThat(view(id).etat()).isEqualTo(ExportEtat.TERMINE);
        assertThat(csv(id)).hasSizeGreaterThan(1);
    }

    /** Else names would be those of before the event as of which it is. */
    @Test
    void every_export_waits_for_the_names_of_structures() {
        var writer = world.get(ExportWriter.class);

        assertThat(ExportObjet.values())
                .allSatisfy(
                        objet ->
                                assertThat(writer.source(objet).views())
                                        .contains("structure-projection"));
    }

    private String any(ExportObjet objet) {
        return switch (objet) {
            case HISTORIQUE -> history("f3", AUDITOR, null);
            case JOURNAL ->
                    written(
                            objet,
                            "{\"types\":[]}",
                            "POSITION_ASC",
                            AUDITOR,
                            null,
                            ExportFormat.CSV);
            default -> export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null);
        };
    }

    private void happen(Random random, int i) {
        var id = "f" + random.nextInt(9);
        switch (random.nextInt(4)) {
            case 0 ->
                    create(
                            "n" + i + random.nextInt(1_000_000),
                            random.nextBoolean() ? HERE : THERE);
            case 1 -> world.append(new FicheSubmitted(known(id)));
            case 2 -> world.append(new StructureId(HERE), new StructureRenamed(HERE, "Nom " + i));
            default -> world.append(new FicheDiscarded(known(id)));
        }
    }

    private static String known(String id) {
        return id.compareTo("f6") > 0 ? "f6" : id;
    }

    private String export(Actor viewer, FicheOrder order, @Nullable Long position) {
        return export(viewer, order, position, ExportFormat.CSV, ALL);
    }

    private String export(
            Actor viewer,
            FicheOrder order,
            @Nullable Long position,
            ExportFormat format,
            String filtre) {
        return written(ExportObjet.FICHES, filtre, order.name(), viewer, position, format);
    }

    private String history(String fiche, Actor viewer, @Nullable Long position) {
        var filtre = "{\"fiche\":\"" + fiche + "\"}";
        return written(ExportObjet.HISTORIQUE, filtre, null, viewer, position, ExportFormat.CSV);
    }

    private String written(
            ExportObjet objet,
            String filtre,
            @Nullable String ordre,
            Actor viewer,
            @Nullable Long position,
            ExportFormat format) {
        var id = "e" + exports++;
        var cut = position == null ? EventsSince.last(world.store).orElseThrow() : position;
        var requested =
                new ExportRequested(
                        id,
                        objet,
                        filtre,
                        ordre,
                        format,
                        ExportLangue.FR,
                        false,
                        ExportSeparateur.POINT_VIRGULE,
                        valeurs,
                        true,
                        cut,
                        viewer.login(),
                        List.copyOf(viewer.roles()));
        world.append(new ExportId(id), requested);
        write(id);
        return id;
    }

    private void write(String id) {
        var exports = world.get(ExportReader.class);
        try {
            world.get(ExportWriter.class).write(exports.find(id).orElseThrow());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ExportView view(String id) {
        var request = world.get(ExportReader.class).find(id).orElseThrow();
        return world.get(ExportProgress.class).view(request);
    }

    private String text(String id) throws IOException {
        return new String(bytes(id), UTF_8);
    }

    private byte[] bytes(String id) throws IOException {
        assertThat(view(id).code()).isNull();
        return Files.readAllBytes(Path.of(world.get(ExportFiles.class).file(id).toString()));
    }

    /** Titles and rows, as a program reads them that knows comments. */
    private List<CSVRecord> csv(String id) {
        try (var parser = CSVParser.parse(text(id), CSV)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What one row says, by title. */
    private Map<String, String> row(String fiche) {
        var records = csv(export(AUDITOR, FicheOrder.IDENTIFIANT_ASC, null));
        var row = records.stream().filter(it -> it.get(0).equals(fiche)).findFirst().orElseThrow();
        var said = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
            said.put(records.getFirst().get(i), row.get(i));
        }
        return said;
    }

    private static List<String> ids(List<CSVRecord> records) {
        return records.stream().skip(1).map(it -> it.get(0)).toList();
    }

    private List<String> screen(FicheOrder order, Actor viewer) {
        return world
                .ask(
                        new ListFiches(FicheFilter.NONE, order, PageRequest.first(200), viewer),
                        FichePage.class)
                .fiches()
                .stream()
                .map(FicheView::id)
                .toList();
    }

    private static String called(String typed) {
        return "{\"statuts\":[],\"recherche\":\"" + typed + "\"}";
    }

    private void create(String id, String structure) {
        world.append(
                new FicheId(id),
                new FicheCreated(id, structure, FicheKind.EMETTEUR, Environnement.PRODUCTION));
    }

    private void register(String siret, String nom) {
        world.append(
                new StructureId(siret),
                new StructureRegistered(siret, nom, StructureType.PUBLIQUE, false, false, true));
    }
}
