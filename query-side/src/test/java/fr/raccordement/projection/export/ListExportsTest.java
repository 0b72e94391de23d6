package fr.raccordement.projection.export;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.query.AvisFilter;
import fr.raccordement.api.avis.query.AvisPage;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.ListAvis;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.HabilitationRefused;
import fr.raccordement.api.habilitation.event.HabilitationRequested;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.api.habilitation.query.HabilitationPage;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.ListHabilitations;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.query.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever happens meanwhile, a list as a file has the rows that the list had at the position,
 * paged to its end, in the same order, in every format, for whoever asks.
 */
class ListExportsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SIRETS =
            List.of("11111111111111", "22222222222222", "33333333333333", "44444444444444");
    private static final List<String> NAMES =
            List.of("Ville de Nîmes", "=Région", "Vieux-Port", "Œuvre; \"sociale\"", "Bourg");
    private static final Environnement PRODUCTION = Environnement.PRODUCTION;
    private static final Pattern ROW = Pattern.compile("<row [^>]*>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)[0-9]+\"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)<");

    private final World world = new World();
    private final Random random = new Random(13);
    private int made;

    /** A page of a list. */
    private record Page(List<String> keys, PageBounds bounds) {}

    /**
     * A way to ask for a list.
     *
     * @param key the columns that name a row
     * @param page what the list shows
     */
    private record Way(
            ExportObjet objet,
            Object filter,
            @Nullable String order,
            Actor viewer,
            List<String> key,
            Function<PageRequest, Page> page) {

        List<String> paged() {
            var keys = new ArrayList<String>();
            @Nullable PagePosition position = null;
            for (var more = true; more; ) {
                var next = page.apply(new PageRequest(3, false, position, false, false));
                keys.addAll(next.keys());
                more = next.bounds().hasNext();
                position = more ? next.bounds().positions().getLast() : position;
            }
            return keys;
        }
    }

    /** What a list showed at a position. */
    private record Shown(Way way, List<String> keys, long position) {}

    @BeforeEach
    void some() {
        SIRETS.subList(0, 3).forEach(this::register);
        world.habilitate(SIRETS.getFirst(), "jeanne", Profil.values());
        for (int i = 0; i < 40; i++) {
            happen();
        }
        world.projectNew();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"RACCORDEMENTS_API", "HABILITATIONS", "STRUCTURES", "DELEGATIONS", "AVIS"})
    void a_file_has_the_list_of_then_in_every_format(ExportObjet objet) throws IOException {
        var shown = new ArrayList<Shown>();
        for (int moment = 0; moment < 3; moment++) {
            var position = EventsSince.last(world.store).orElseThrow();
            ways(objet).forEach(way -> shown.add(new Shown(way, way.paged(), position)));
            for (int i = 0; i < 15; i++) {
                happen();
            }
            world.projectNew();
        }

        var few = objet == ExportObjet.AVIS ? 1 : 3; // most of what happens here is told to nobody
        assertThat(shown).anyMatch(it -> it.keys().size() > few);
        for (int i = 0; i < shown.size(); i++) {
            var format = ExportFormat.values()[i % ExportFormat.values().length];
            assertThat(keys(shown.get(i), format))
                    .as("%s as %s", shown.get(i), format)
                    .isEqualTo(shown.get(i).keys());
        }
    }

    @Test
    void what_somebody_may_not_read_is_in_no_file_and_contacts_are_in_none() throws IOException {
        for (var objet : List.of(ExportObjet.RACCORDEMENTS_API, ExportObjet.HABILITATIONS)) {
            var way = ways(objet).filter(it -> it.viewer().equals(PAUL)).findFirst().orElseThrow();
            assertThat(keys(new Shown(way, List.of(), last()), ExportFormat.JSON)).isEmpty();
        }
        world.append(
                new RaccordementApiId("api-0"),
                new RaccordementApiContactDefined("api-0", "cle-du-contact", "chiffre-du-contact"));
        world.projectNew();
        var way = ways(ExportObjet.RACCORDEMENTS_API).findFirst().orElseThrow();
        assertThat(text(new Shown(way, List.of(), last()), ExportFormat.JSON))
                .contains("api-0")
                .doesNotContain("cle-du-contact", "chiffre-du-contact", "contact");
    }

    private Stream<Way> ways(ExportObjet objet) {
        return Stream.of(AUDITOR, JEANNE, PAUL).flatMap(viewer -> ways(objet, viewer));
    }

    private Stream<Way> ways(ExportObjet objet, Actor viewer) {
        return switch (objet) {
            case RACCORDEMENTS_API ->
                    Stream.of(
                                    RaccordementApiFilter.NONE,
                                    new RaccordementApiFilter(
                                            null,
                                            "vi",
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            Confiance.PERDUE),
                                    new RaccordementApiFilter(
                                            SIRETS.getFirst(),
                                            null,
                                            RaccordementApiStatus.ACTIF,
                                            null,
                                            PRODUCTION,
                                            null,
                                            null,
                                            World.START.plusSeconds(60),
                                            null),
                                    new RaccordementApiFilter(
                                            null,
                                            null,
                                            null,
                                            RaccordementApiMode.PISTE,
                                            null,
                                            "App.",
                                            World.START.plusSeconds(30),
                                            null,
                                            null))
                            .map(
                                    filter ->
                                            connections(
                                                    filter,
                                                    any(RaccordementApiOrder.values()),
                                                    viewer));
            case HABILITATIONS ->
                    Stream.of(
                                    HabilitationFilter.NONE,
                                    new HabilitationFilter(
                                            null, "vi", null, List.of(), List.of(), null),
                                    new HabilitationFilter(
                                            null,
                                            null,
                                            "u1",
                                            List.of(
                                                    Profil.RACCORDEMENT_CONSULTATION,
                                                    Profil.RACCORDEMENT_MODIFICATION),
                                            List.of(
                                                    HabilitationStatus.DEMANDEE,
                                                    HabilitationStatus.RETIREE),
                                            null),
                                    new HabilitationFilter(
                                            null,
                                            null,
                                            null,
                                            List.of(),
                                            List.of(),
                                            LocalDate.of(2026, 3, 1)))
                            .map(filter -> habilitations(filter, viewer));
            case STRUCTURES ->
                    Stream.of(
                                    new StructureFilter(null, null, null, null),
                                    new StructureFilter("vi", null, null, null),
                                    new StructureFilter(
                                            null,
                                            StructureType.PUBLIQUE,
                                            StructureStatus.ACTIVE,
                                            false))
                            .map(
                                    filter ->
                                            structures(
                                                    filter, any(StructureOrder.values()), viewer));
            case DELEGATIONS ->
                    Stream.of(
                                    DelegationFilter.NONE,
                                    new DelegationFilter(
                                            List.of(DelegationStatus.VALIDEE),
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null))
                            .map(
                                    filter ->
                                            delegations(
                                                    filter, any(DelegationOrder.values()), viewer));
            case AVIS ->
                    Stream.of(
                                    AvisFilter.NONE,
                                    new AvisFilter(
                                            SIRETS.getFirst(),
                                            List.of(GenreAvis.DELEGATION_DEMANDEE),
                                            false,
                                            null))
                            .map(filter -> notices(filter, viewer));
            default -> throw new IllegalArgumentException();
        };
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private Way connections(
            RaccordementApiFilter filter, RaccordementApiOrder order, Actor viewer) {
        return new Way(
                ExportObjet.RACCORDEMENTS_API,
                filter,
                order.name(),
                viewer,
                List.of("id"),
                request -> {
                    var page =
                            world.ask(
                                    new ListRaccordementsApi(filter, order, request, viewer),
                                    RaccordementApiPage.class);
                    return new Page(
                            page.raccordements().stream().map(RaccordementApiView::id).toList(),
                            page.bounds());
                });
    }

    private Way habilitations(HabilitationFilter filter, Actor viewer) {
        return new Way(
                ExportObjet.HABILITATIONS,
                filter,
                null,
                viewer,
                List.of("structure", "utilisateur", "profil", "statut"),
                request -> {
                    var page =
                            world.ask(
                                    new ListHabilitations(filter, request, viewer),
                                    HabilitationPage.class);
                    return new Page(
                            page.habilitations().stream()
                                    .map(
                                            it ->
                                                    String.join(
                                                            " ",
                                                            it.structure(),
                                                            it.utilisateur(),
                                                            it.profil().name(),
                                                            it.statut().name()))
                                    .toList(),
                            page.bounds());
                });
    }

    private Way notices(AvisFilter filter, Actor viewer) {
        return new Way(
                ExportObjet.AVIS,
                filter,
                null,
                viewer,
                List.of("position"),
                request -> {
                    var page = world.ask(new ListAvis(filter, request, viewer), AvisPage.class);
                    return new Page(
                            page.avis().stream()
                                    .map(AvisView::position)
                                    .map(String::valueOf)
                                    .toList(),
                            page.bounds());
                });
    }

    private Way structures(StructureFilter filter, StructureOrder order, Actor viewer) {
        return new Way(
                ExportObjet.STRUCTURES,
                filter,
                order.name(),
                viewer,
                List.of("siret"),
                request -> {
                    var page =
                            world.ask(
                                    new ListStructures(filter, order, request),
                                    StructurePage.class);
                    return new Page(
                            page.structures().stream().map(StructureView::siret).toList(),
                            page.bounds());
                });
    }

    private Way delegations(DelegationFilter filter, DelegationOrder order, Actor viewer) {
        return new Way(
                ExportObjet.DELEGATIONS,
                filter,
                order.name(),
                viewer,
                List.of("id"),
                request -> {
                    var page =
                            world.ask(
                                    new ListDelegations(filter, order, request, viewer),
                                    DelegationPage.class);
                    return new Page(
                            page.delegations().stream().map(DelegationView::id).toList(),
                            page.bounds());
                });
    }

    /** One more event; jeanne's rights stay as they are, for those of now count. */
    private void happen() {
        var siret = SIRETS.get(random.nextInt(3));
        var id = made++;
        switch (random.nextInt(10)) {
            case 0 -> rename(siret);
            case 1 -> close(siret);
            case 2, 3 -> declare("api-" + id, siret);
            case 4, 5 -> connect("api-" + random.nextInt(id + 1));
            case 6 -> habilitate(siret, "u" + random.nextInt(3));
            case 7 -> habilitate(siret, "jean-u1");
            case 8 -> delegate("d-" + id, siret);
            default -> answer("d-" + random.nextInt(id + 1));
        }
        if (id == 55) {
            register(SIRETS.getLast());
        }
    }

    private void register(String siret) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var type = random.nextBoolean() ? StructureType.PUBLIQUE : StructureType.PRIVEE;
        world.append(
                new StructureId(siret),
                new StructureRegistered(siret, name, type, false, false, true));
    }

    private void rename(String siret) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        world.append(new StructureId(siret), new StructureRenamed(siret, name));
    }

    private void close(String siret) {
        world.append(
                new StructureId(siret),
                random.nextBoolean()
                        ? new StructureDeactivated(siret, "Radiée")
                        : new StructureReactivated(siret));
    }

    private final List<String> declared = new ArrayList<>();

    private void declare(String id, String siret) {
        declared.add(id);
        if (random.nextInt(3) == 0) {
            world.append(
                    new RaccordementApiId(id),
                    new RaccordementApiCertificatLoaded(
                            id, siret, PRODUCTION, "CN=a", RaccordementApiStatus.INACTIF));
        } else {
            world.append(
                    new RaccordementApiId(id),
                    new RaccordementApiDeclared(
                            id,
                            siret,
                            PRODUCTION,
                            random.nextBoolean() ? "App." + id : "Autre " + id,
                            TypeUtilisation.DEVELOPPEMENT_PROPRE,
                            null));
        }
    }

    private void connect(String id) {
        if (declared.contains(id)) {
            world.append(
                    new RaccordementApiId(id),
                    random.nextBoolean()
                            ? new RaccordementApiActivated(id)
                            : new RaccordementApiDeactivated(id, "Fin"));
        }
    }

    private void habilitate(String siret, String login) {
        var profil = any(Profil.values());
        world.append(
                new HabilitationId(siret, login),
                switch (random.nextInt(4)) {
                    case 0 -> new HabilitationRequested(siret, login, profil);
                    case 1 -> new HabilitationGranted(siret, login, profil);
                    case 2 -> new HabilitationRefused(siret, login, profil, "Non");
                    default -> new HabilitationRevoked(siret, login, profil, null);
                });
    }

    private final List<String> requested = new ArrayList<>();

    private void delegate(String id, String siret) {
        requested.add(id);
        world.append(
                new DelegationId(id),
                new DelegationRequested(id, "f1", SIRETS.getFirst(), siret, PRODUCTION));
    }

    private void answer(String id) {
        if (requested.remove(id)) {
            world.append(
                    new DelegationId(id),
                    random.nextBoolean()
                            ? new DelegationAccepted(id)
                            : new DelegationRefused(id, "Non"));
        }
    }

    private long last() {
        return EventsSince.last(world.store).orElseThrow();
    }

    /** The keys of the rows of a file, in its order. */
    private List<String> keys(Shown shown, ExportFormat format) throws IOException {
        var key = shown.way().key();
        return switch (format) {
            case JSON ->
                    text(shown, format)
                            .lines()
                            .map(JSON::readTree)
                            .map(row -> key.stream().map(it -> row.path(it).asString()))
                            .map(ListExportsTest::joined)
                            .toList();
            case CSV -> {
                try (var parser = CSVParser.parse(text(shown, format), CSVFormat.RFC4180)) {
                    var columns = columns(shown);
                    yield parser.getRecords().stream()
                            .skip(1)
                            .map(row -> joined(columns.stream().map(row::get)))
                            .toList();
                }
            }
            case XLSX -> {
                var columns = columns(shown);
                yield ROW.matcher(sheet(shown))
                        .results()
                        .skip(1)
                        .map(row -> cells(row.group(1)))
                        .map(
                                row ->
                                        joined(
                                                columns.stream()
                                                        .map(
                                                                it ->
                                                                        row.get(
                                                                                ""
                                                                                        + (char)
                                                                                                ('A'
                                                                                                        + it)))))
                        .toList();
            }
        };
    }

    private static String joined(Stream<String> key) {
        return key.collect(Collectors.joining(" "));
    }

    private static Map<String, String> cells(String row) {
        return CELL.matcher(row)
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
    }

    /** Where the columns of the key stand. */
    private List<Integer> columns(Shown shown) throws IOException {
        var source = world.get(ExportWriter.class).source(shown.way().objet());
        var since = new EventsSince(world.store, shown.position());
        var names =
                source
                        .open(request(shown, ExportFormat.JSON), shown.way().viewer(), since)
                        .columns()
                        .stream()
                        .map(ExportTable.Column::name)
                        .toList();
        return shown.way().key().stream().map(names::indexOf).toList();
    }

    private String sheet(Shown shown) throws IOException {
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file(shown, ExportFormat.XLSX)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("No sheet");
    }

    private String text(Shown shown, ExportFormat format) throws IOException {
        return new String(file(shown, format), UTF_8);
    }

    private byte[] file(Shown shown, ExportFormat format) throws IOException {
        var requested = request(shown, format);
        world.append(new ExportId(requested.exportId()), requested);
        var request = world.get(ExportReader.class).find(requested.exportId()).orElseThrow();
        try {
            world.get(ExportWriter.class).write(request);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(world.get(ExportProgress.class).view(request).code()).isNull();
        return Files.readAllBytes(world.get(ExportFiles.class).file(requested.exportId()));
    }

    private ExportRequested request(Shown shown, ExportFormat format) {
        var way = shown.way();
        return new ExportRequested(
                "e" + made++,
                way.objet(),
                JSON.writeValueAsString(way.filter()),
                way.order(),
                format,
                ExportLangue.FR,
                false,
                ExportSeparateur.VIRGULE,
                ExportValeurs.CODES,
                false,
                shown.position(),
                way.viewer().login(),
                List.copyOf(way.viewer().roles()));
    }
}
