package fr.raccordement.projection.rebuild;

import static fr.raccordement.projection.Slot.BIS;
import static fr.raccordement.projection.Slot.PREMIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.event.VueRolledBack;
import fr.raccordement.api.vue.query.FindVue;
import fr.raccordement.api.vue.query.GenerationEtat;
import fr.raccordement.api.vue.query.GenerationView;
import fr.raccordement.api.vue.query.VueView;
import fr.raccordement.processing.Nodes.Node;
import fr.raccordement.processing.UnavailableException;
import fr.raccordement.projection.Slot;
import fr.raccordement.query.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A view of a running program, projected by real processors into a MongoDB of this process. */
class ViewRebuildTest {

    private static final String VUE = "structure-projection";
    private static final Duration LONG = Duration.ofSeconds(20);

    private final World world = new World();
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters =
            InMemorySequencedDeadLetterQueue.defaultQueue();
    private @Nullable Configuration axon;

    @AfterEach
    void close() {
        if (axon != null) {
            axon.shutdown();
        }
        world.close();
    }

    @Test
    void where_nothing_ever_happened_a_view_is_complete_at_once() {
        start();

        assertThat(activeSlot()).contains(PREMIER);
        assertThat(names()).isEmpty();
    }

    @Test
    void a_view_that_lacks_events_does_not_answer() throws Exception {
        register("11000201100044");
        open();
        assertThatThrownBy(this::names)
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("VUE_EN_CONSTRUCTION"));
        assertThat(world.get(ProjectedViews.class).withoutAnswer())
                .contains(VUE)
                .doesNotContain("fiche-projection");

        assertThat(indexes(PREMIER)).isSubsetOf("_id_");

        startDecisions();
        until(PREMIER);

        assertThat(names()).containsExactly("11000201100044");
        assertThat(indexes(PREMIER)).hasSizeGreaterThan(1);
        assertThat(world.get(ProjectedViews.class).withoutAnswer()).isEmpty();
    }

    @Test
    void a_rebuild_answers_once_it_is_complete_and_can_be_rolled_back() throws Exception {
        start();
        register("11000201100044");
        world.database.getCollection("structures_bis").insertOne(new Document("_id", "leftover"));

        decide(new VueRebuildRequested(VUE, 2, "Doute"));
        until(BIS);
        assertThat(indexes(BIS))
                .containsExactlyInAnyOrderElementsOf(indexes(PREMIER))
                .hasSizeGreaterThan(1);
        register("55208131766522");

        assertThat(names()).contains("11000201100044").doesNotContain("leftover");
        assertThat(etats()).containsExactly(GenerationEtat.PRECEDENTE, GenerationEtat.VIVANTE);

        decide(new VueRolledBack(VUE, 1, "Non"));
        until(PREMIER);

        assertThat(names()).containsExactly("11000201100044", "55208131766522");
    }

    @Test
    void who_reads_a_generation_that_is_discarded_reads_nothing_of_another() throws Exception {
        start();
        register("11000201100044");
        var pinned = structures().documents().pinned();
        decide(new VueRebuildRequested(VUE, 2, "Doute"));
        until(BIS);
        assertThat(pinned.<Long>read(it -> it.countDocuments())).isOne();

        decide(new PreviousVueDiscarded(VUE, 1, "Vérifiée"));

        assertThat(etats()).containsExactly(GenerationEtat.VIDE, GenerationEtat.VIVANTE);
        assertThatThrownBy(() -> pinned.<Long>read(it -> it.countDocuments()))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("EXPORT_VIEW_REPLACED"));
    }

    @Test
    void a_rebuild_with_dead_letters_does_not_take_over_from_a_generation_that_answers()
            throws Exception {
        start();
        register("11000201100044");
        append("55208131766522", new StructureRenamed("55208131766522", "Jamais enregistrée"));

        decide(new VueRebuildRequested(VUE, 2, "Doute"));
        until(() -> deadLetters.size() == 1 && isProjected(BIS));
        rebuild().advance(structures());

        assertThat(activeSlot()).contains(PREMIER);
        assertThat(etats()).containsExactly(GenerationEtat.VIVANTE, GenerationEtat.EN_CONSTRUCTION);
        assertThat(indexes(BIS)).isSubsetOf("_id_");

        deadLetters.clear();
        until(BIS);
    }

    @Test
    void what_another_version_of_the_program_made_stays_and_its_own_is_built_beside_it()
            throws Exception {
        register("11000201100044");
        var other = ViewPlan.empty(VUE, 0).startedBy("another layout", World.START);
        world.get(ViewPlans.class)
                .begin(other.cleared(PREMIER, 1).completed(PREMIER, 1, World.START));
        world.database.getCollection("structures").insertOne(new Document("_id", "theirs"));

        start();
        until(BIS);

        assertThat(names()).containsExactly("11000201100044");
        assertThat(world.database.getCollection("structures").find())
                .extracting(it -> it.getString("_id"))
                .containsExactly("theirs");
        assertThat(view().generations())
                .extracting(GenerationView::memeVersion)
                .containsExactly(false, true);
    }

    @Test
    void no_slot_is_cleared_that_another_node_answers_from() throws Exception {
        start();
        register("11000201100044");
        decide(new VueRebuildRequested(VUE, 2, "Doute"));
        until(BIS);
        world.nodes.others(true, new Node("other", Map.of("vue-" + VUE, "PREMIER")));

        decide(new PreviousVueDiscarded(VUE, 1, "Vérifiée"));
        rebuild().advance(structures());
        assertThat(documents("structures")).isEqualTo(1);

        world.nodes.others(true, new Node("other", Map.of("vue-" + VUE, "BIS")));
        until(() -> documents("structures") == 0);
        assertThat(names()).containsExactly("11000201100044");
    }

    @Test
    void other_nodes_are_told_what_is_answered_from() throws Exception {
        world.nodes.others(true);
        start();
        assertThat(world.nodes.said("vue-" + VUE)).isEqualTo("PREMIER");

        decide(new VueRebuildRequested(VUE, 2, "Doute"));
        until(BIS);
        until(() -> world.nodes.said("vue-" + VUE).equals("BIS"));
    }

    @Test
    void a_node_that_others_do_not_hear_answers_nothing() throws Exception {
        world.nodes.others(true);
        start();
        register("11000201100044");
        world.nodes.others(false);

        assertThatThrownBy(this::names).isInstanceOf(UnavailableException.class);
        assertThat(world.get(ProjectedViews.class).withoutAnswer()).contains(VUE);

        world.nodes.others(true);
        assertThat(world.get(ProjectedViews.class).withoutAnswer()).isEmpty();
    }

    private long documents(String collection) {
        return world.database.getCollection(collection).countDocuments();
    }

    private void start() {
        open();
        startDecisions();
    }

    /** Opens the views as the program does, with processors that do not run yet. */
    private void open() {
        var tokens = new InMemoryTokenStore();
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(_ -> world.store);
        configurer.eventProcessing(
                events -> {
                    events.registerEventProcessorFactory(new IdleProcessors());
                    events.registerTokenStore(_ -> tokens);
                    events.registerDeadLetterQueue(BIS.group(VUE), _ -> deadLetters);
                    world.projectors().forEach(it -> events.registerEventHandler(_ -> it));
                });
        world.configurers().forEach(it -> it.configureModule(configurer));
        axon = configurer.start();
    }

    /** Decisions are handled, and the plans of the views carried out. */
    private void startDecisions() {
        axon().eventProcessingConfiguration()
                .eventProcessor(ViewSupervisor.GROUP)
                .orElseThrow()
                .start();
        world.get(ViewSupervisor.class).wake();
    }

    private Configuration axon() {
        return Objects.requireNonNull(axon);
    }

    private void register(String siret) {
        append(
                siret,
                new StructureRegistered(
                        siret, "Lycée " + siret, StructureType.PUBLIQUE, false, false, true));
    }

    private void append(String siret, StructureEvent event) {
        world.append(new StructureId(siret), event);
    }

    /** Decides, and waits until it is carried out. */
    private void decide(VueEvent event) throws InterruptedException {
        var message = world.append(new VueId(VUE), event);
        var plans = world.get(ViewPlans.class);
        assertThat(
                        world.get(ProgressSignal.class)
                                .await(
                                        () ->
                                                plans.find(VUE).orElseThrow().decision()
                                                        >= message.getSequenceNumber(),
                                        LONG))
                .isTrue();
    }

    private void until(Slot slot) throws InterruptedException {
        until(() -> activeSlot().filter(slot::equals).isPresent());
    }

    /** Has the plans carried out until it is so. */
    private void until(BooleanSupplier condition) throws InterruptedException {
        var reached =
                world.get(ProgressSignal.class)
                        .await(
                                () -> {
                                    world.get(ViewSupervisor.class).wake();
                                    return condition.getAsBoolean();
                                },
                                LONG);
        assertThat(reached).isTrue();
    }

    private ViewRebuild rebuild() {
        return Objects.requireNonNull(world.get(ViewSupervisor.class).rebuild());
    }

    /** Whether the group of a slot has come to the end of the event store. */
    private boolean isProjected(Slot slot) {
        var view = structures();
        var progress = Objects.requireNonNull(world.get(ViewSupervisor.class).progress());
        return progress.hasProjected(view.group(slot), view.projector(), progress.head());
    }

    private ProjectedView structures() {
        return world.get(ProjectedViews.class).find(VUE).orElseThrow();
    }

    private Optional<Slot> activeSlot() {
        return Optional.ofNullable(structures().documents().active().slot());
    }

    private List<String> indexes(Slot slot) {
        return world.database
                .getCollection(slot == PREMIER ? "structures" : "structures_bis")
                .listIndexes()
                .map(index -> index.getString("name"))
                .into(new ArrayList<>());
    }

    private List<String> names() {
        return structures()
                .documents()
                .read(
                        it ->
                                it.withDocumentClass(Document.class)
                                        .find()
                                        .map(one -> one.getString("_id"))
                                        .into(new ArrayList<>()));
    }

    private VueView view() {
        return world.find(new FindVue(VUE, null, Actor.SYSTEM), VueView.class).orElseThrow();
    }

    private List<GenerationEtat> etats() {
        return view().generations().stream().map(GenerationView::etat).toList();
    }
}
