package fr.raccordement.projection.journal;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.api.journal.query.HistoryListPage;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.processing.Batch;
import fr.raccordement.query.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryListingTest {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";
    private static final String NONE = "33333333333333";

    private final World world = new World();
    private final List<DomainEventMessage<?>> history = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_page_to_the_end_shows_every_event_once_in_order(HistoryOrder order) {
        some();
        var shown = new ArrayList<String>();
        @Nullable PagePosition position = null;
        HistoryListPage page;
        do {
            var before = position;
            page =
                    list(
                            HistoryFilter.NONE,
                            order,
                            new PageRequest(3, false, position, true, false));
            assertThat(page.bounds().hasPrevious()).isEqualTo(before != null);
            assertThat(page.bounds().total()).isEqualTo(history.size());
            page.entries().stream().map(HistoryListingTest::name).forEach(shown::add);
            position = page.bounds().positions().getLast();
        } while (page.bounds().hasNext());

        var expected = names(_ -> true);
        assertThat(shown)
                .isEqualTo(order == HistoryOrder.POSITION_ASC ? expected : expected.reversed());
    }

    @Test
    void every_criterion_alone_finds_its_events() {
        some();

        assertThat(found(filter("Fiche", null, null, null, List.of(), null, null, null)))
                .isEqualTo(names(it -> it.startsWith("fiche-")));
        assertThat(found(filter("Fiche", "x", null, null, List.of(), null, null, null)))
                .isEqualTo(names(it -> it.startsWith("fiche-x")));
        assertThat(found(filter(null, "x", null, null, List.of(), null, null, null)))
                .isEqualTo(names(it -> it.startsWith("fiche-x") || it.startsWith("delegation-x")));
        assertThat(
                        found(
                                filter(
                                        "Habilitation",
                                        HERE + "/jeanne",
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null)))
                .isEqualTo(names(it -> it.startsWith("habilitation-")));
        assertThat(found(filter(null, "absent", null, null, List.of(), null, null, null)))
                .isEmpty();
        assertThat(found(filter(null, null, null, "jeanne", List.of(), null, null, null)))
                .isEqualTo(names(_ -> true));
        assertThat(found(filter(null, null, null, "paul", List.of(), null, null, null))).isEmpty();
        assertThat(
                        found(
                                filter(
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of("ClaimTaken", "FicheCreated"),
                                        null,
                                        null,
                                        null)))
                .containsExactly("fiche-x/0", "fiche-y/0", "certificat-abc/0", "certificat-abc/2");
        assertThat(found(filter(null, null, null, null, List.of(), null, null, "request-2")))
                .containsExactly(names(_ -> true).get(2));
    }

    @Test
    void what_concerns_a_structure_is_found_by_it_whatever_it_happened_to() {
        some();

        assertThat(found(concerning(HERE)))
                .containsExactly(
                        "structure-" + HERE + "/0",
                        "habilitation-" + HERE + "-jeanne/0",
                        "fiche-x/0",
                        "certificat-abc/0",
                        "fiche-x/1",
                        "certificat-abc/1",
                        "fiche-x/2",
                        "delegation-x/0",
                        "delegation-x/1");
        assertThat(found(concerning(THERE)))
                .containsExactly(
                        "fiche-y/0", "certificat-abc/2", "delegation-x/0", "delegation-x/1");
        assertThat(found(concerning(NONE))).isEmpty();
    }

    @Test
    void whoever_has_no_role_at_the_operator_is_refused() {
        some();
        var query =
                new ListHistory(
                        HistoryFilter.NONE,
                        HistoryOrder.POSITION_ASC,
                        PageRequest.first(50),
                        JEANNE);

        assertThatThrownBy(() -> world.ask(query, HistoryListPage.class))
                .rootCause()
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("FORBIDDEN"));
    }

    /** Clocks are not trusted to go forwards only. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_period_finds_what_happened_in_it_however_clocks_went(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var strayed = random.nextInt(4) == 0 ? random.nextInt(200) - 100 : 0;
            var id = "f" + i;
            history.add(
                    world.append(
                            new FicheId(id),
                            new FicheCreated(
                                    id, HERE, FicheKind.EMETTEUR, Environnement.PRODUCTION),
                            World.START.plusSeconds(10 * i + strayed)));
        }
        world.project();
        for (int i = 0; i < 30; i++) {
            var bounds =
                    IntStream.generate(() -> random.nextInt(800) - 100)
                            .limit(2)
                            .sorted()
                            .mapToObj(World.START::plusSeconds)
                            .toList();
            var from = random.nextInt(5) == 0 ? null : bounds.get(0);
            var to = random.nextInt(5) == 0 ? null : bounds.get(1);

            assertThat(found(filter(null, null, null, null, List.of(), from, to, null)))
                    .isEqualTo(
                            history.stream()
                                    .filter(it -> from == null || !it.getTimestamp().isBefore(from))
                                    .filter(it -> to == null || it.getTimestamp().isBefore(to))
                                    .map(HistoryListingTest::name)
                                    .toList());
        }
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        var turned =
                filter(
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        World.START,
                        World.START.minus(Duration.ofSeconds(1)),
                        null);

        assertThatThrownBy(() -> found(turned)).hasStackTraceContaining("PERIODE_ORDER");
    }

    @Test
    void projected_twice_or_one_by_one_or_anew_the_lines_are_the_same() {
        some();
        var once = lines();

        world.project();
        assertThat(lines()).isEqualTo(once);
        world.reset();
        assertThat(lines()).isEmpty();
        world.project();
        assertThat(lines()).isEqualTo(once);
        journal().deleteMany(new Document());
        projectInOneBatch(_ -> {});
        assertThat(lines()).isEqualTo(once);
    }

    @Test
    void the_lines_of_a_batch_are_written_when_it_commits() {
        some();
        var once = lines();
        journal().deleteMany(new Document());

        projectInOneBatch(_ -> assertThat(lines()).isEmpty());

        assertThat(lines()).isEqualTo(once);
    }

    @Test
    void before_an_event_is_set_aside_the_lines_that_came_before_it_are_written() {
        some();
        var once = lines();
        journal().deleteMany(new Document());
        var third = history.get(2);

        projectInOneBatch(
                event -> {
                    if (event == third) {
                        CurrentUnitOfWork.ifStarted(Batch::writeBeforeDeadLetter);
                        assertThat(lines()).isEqualTo(once.subList(0, 3));
                    }
                });

        assertThat(lines()).isEqualTo(once);
    }

    /** The whole history; what is to be checked after each event is checked then. */
    private void projectInOneBatch(Consumer<DomainEventMessage<?>> look) {
        var projection = world.get(JournalProjection.class);
        var batch = new BatchingUnitOfWork<DomainEventMessage<?>>(history);
        var result =
                batch.executeWithResult(
                        () -> {
                            var message = batch.getMessage();
                            var token = new GlobalSequenceTrackingToken(history.indexOf(message));
                            projection.on(message.getPayload(), message, token);
                            look.accept(message);
                            return null;
                        });
        assertThat(result.isExceptional()).isFalse();
    }

    @Test
    void an_edited_line_hides_its_event_and_invents_none() {
        some();
        var position = 2L;
        journal().updateOne(Filters.eq(position), Updates.set("acteur", "paul"));
        journal().updateOne(Filters.eq(position + 1), Updates.set("agregat", "fiche-absent"));

        assertThat(found(filter(null, null, null, "paul", List.of(), null, null, null))).isEmpty();
        var shown = found(HistoryFilter.NONE);
        assertThat(shown).hasSize(history.size() - 1).contains(name(history.get(2)));
        assertThat(found(filter("Fiche", "x", null, null, List.of(), null, null, null))).hasSize(3);
    }

    private void some() {
        append(
                new StructureId(HERE),
                new StructureRegistered(HERE, "Acme", StructureType.PRIVEE, false, false, true));
        history.add(habilitation());
        append(new FicheId("x"), fiche("x", HERE));
        append(new FicheId("y"), fiche("y", THERE));
        var claim = new ClaimId(ClaimKind.CERTIFICAT, "abc");
        append(claim, new ClaimTaken(ClaimKind.CERTIFICAT, "abc", "x", HERE));
        append(new FicheId("x"), new FicheSubmitted("x"));
        append(claim, new ClaimReleased(ClaimKind.CERTIFICAT, "abc", "x"));
        append(new FicheId("x"), new FicheWithdrawn("x"));
        append(claim, new ClaimTaken(ClaimKind.CERTIFICAT, "abc", "y", THERE));
        append(
                new DelegationId("x"),
                new DelegationRequested("x", "x", HERE, THERE, Environnement.PRODUCTION));
        append(new DelegationId("x"), new DelegationAccepted("x"));
        world.project();
    }

    private DomainEventMessage<?> habilitation() {
        return world.append(
                new HabilitationId(HERE, "jeanne"),
                new GestionnairePrincipalNamed(
                        HERE, "jeanne", List.of(Profil.RACCORDEMENT_CONSULTATION)));
    }

    private static FicheCreated fiche(String id, String structure) {
        return new FicheCreated(id, structure, FicheKind.RECEPTEUR, Environnement.PRODUCTION);
    }

    private void append(Object id, Object event) {
        history.add(world.append(id, event));
    }

    private List<String> names(Predicate<String> wanted) {
        return history.stream().map(HistoryListingTest::name).filter(wanted).toList();
    }

    private static String name(DomainEventMessage<?> message) {
        return message.getAggregateIdentifier() + "/" + message.getSequenceNumber();
    }

    private static String name(HistoryEntryView entry) {
        return entry.aggregate() + "/" + entry.sequence();
    }

    private static HistoryFilter concerning(String structure) {
        return filter(null, null, structure, null, List.of(), null, null, null);
    }

    private static HistoryFilter filter(
            @Nullable String aggregateType,
            @Nullable String aggregateId,
            @Nullable String structure,
            @Nullable String actor,
            List<String> types,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String correlationId) {
        return new HistoryFilter(
                aggregateType, aggregateId, structure, actor, types, from, to, correlationId);
    }

    private List<String> found(HistoryFilter filter) {
        return list(filter, HistoryOrder.POSITION_ASC, PageRequest.first(200)).entries().stream()
                .map(HistoryListingTest::name)
                .toList();
    }

    private HistoryListPage list(HistoryFilter filter, HistoryOrder order, PageRequest request) {
        return world.ask(new ListHistory(filter, order, request, AUDITOR), HistoryListPage.class);
    }

    private MongoCollection<Document> journal() {
        return world.database.getCollection("journal");
    }

    private List<Document> lines() {
        return journal().find().into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(it -> it.getLong("_id")))
                .toList();
    }
}
