package fr.raccordement.projection.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.journal.query.Thing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryRightsInterceptorTest {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";
    private static final Actor AUDITOR = new Actor("audit", Set.of(Role.AUDITEUR));
    private static final Actor JEANNE = new Actor("jeanne", Set.of());
    private static final HistoryPage PAGE = new HistoryPage(List.of(), false, 1);

    @VisibleTo
    private record OfTheOperator(Actor viewer) implements Question {}

    @VisibleTo(roles = Role.AIFE_ADMIN, otherwise = Otherwise.FORBIDDEN)
    private record OfAdministrators(Actor viewer) implements Question {}

    @VisibleTo(parties = Partie.API)
    private record OfAStructure(String structure, Actor viewer) implements Concerning {

        @Override
        public Concern concern() {
            return new Concern(Partie.API, structure);
        }
    }

    @VisibleTo(parties = Partie.API)
    private record OfAThing(Thing thing, Actor viewer) implements AboutThing {}

    @VisibleTo(parties = Partie.API, otherwise = Otherwise.NOT_FOUND)
    private record OfAThingThatHasToBe(Thing thing, Actor viewer) implements AboutThing {}

    @VisibleTo(parties = Partie.API)
    private record OfWhatIsFound(Actor viewer) implements Question {}

    @VisibleTo(anyone = true)
    private record OfEverybody() {}

    @VisibleTo(known = true)
    private record OfTheProgram() {}

    @VisibleTo
    private record Anonymous() {}

    private record Undeclared() {}

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final DefaultQueryGateway queries = DefaultQueryGateway.builder().queryBus(bus).build();

    /** Jeanne reads connections by API here, and nothing else. */
    @BeforeEach
    void judge() {
        var holdings =
                new Holdings() {
                    @Override
                    public Collection<Profil> effective(HabilitationId id) {
                        return id.equals(new HabilitationId(HERE, "jeanne"))
                                ? Set.of(Profil.RACCORDEMENT_CONSULTATION)
                                : Set.of();
                    }

                    @Override
                    public Map<String, Collection<Profil>> effective(String login) {
                        return Map.of();
                    }
                };
        ReadRights rights = (query, viewer) -> new Sight(query, viewer, holdings);
        bus.registerHandlerInterceptor(new QueryRightsInterceptor(rights, new OneThing()));
    }

    @Test
    void what_the_operator_alone_sees_is_nothing_to_others() {
        answers(OfTheOperator.class, String.class, _ -> "seen");

        var optional = ResponseTypes.optionalInstanceOf(String.class);
        assertThat(ask(new OfTheOperator(AUDITOR), optional)).contains("seen");
        assertThat(ask(new OfTheOperator(JEANNE), optional)).isEmpty();
    }

    @Test
    void nothing_is_an_empty_list_or_history_as_well() {
        answers(OfTheOperator.class, String.class, _ -> "seen");
        answers(OfTheOperator.class, HistoryPage.class, _ -> PAGE);

        assertThat(ask(new OfTheOperator(JEANNE), ResponseTypes.multipleInstancesOf(String.class)))
                .isEmpty();
        var history = ResponseTypes.instanceOf(HistoryPage.class);
        assertThat(ask(new OfTheOperator(AUDITOR), history)).isEqualTo(PAGE);
        assertThat(ask(new OfTheOperator(JEANNE), history)).isEqualTo(HistoryPage.empty());
    }

    @Test
    void what_is_forbidden_is_refused_so_that_another_node_knows_it() {
        answers(OfAdministrators.class, String.class, _ -> "seen");
        var one = ResponseTypes.instanceOf(String.class);

        assertThatThrownBy(() -> ask(new OfAdministrators(AUDITOR), one))
                .cause()
                .isInstanceOfSatisfying(
                        QueryExecutionException.class,
                        refused ->
                                assertThat(refused.<Refusal>getDetails())
                                        .hasValueSatisfying(
                                                it ->
                                                        assertThat(it.code())
                                                                .isEqualTo("FORBIDDEN")));
        var admin = new Actor("admin", Set.of(Role.AIFE_ADMIN));
        assertThat(ask(new OfAdministrators(admin), one)).isEqualTo("seen");
    }

    @Test
    void the_structure_that_a_query_names_is_judged_before_its_handler_is_asked() {
        answers(OfAStructure.class, String.class, _ -> "seen");
        var optional = ResponseTypes.optionalInstanceOf(String.class);

        assertThat(ask(new OfAStructure(HERE, JEANNE), optional)).contains("seen");
        assertThat(ask(new OfAStructure(THERE, JEANNE), optional)).isEmpty();
        assertThat(ask(new OfAStructure(THERE, AUDITOR), optional)).contains("seen");
    }

    @Test
    void the_thing_that_a_query_names_is_judged_before_its_handler_is_asked() {
        answers(OfAThing.class, String.class, _ -> "seen");
        var optional = ResponseTypes.optionalInstanceOf(String.class);

        assertThat(ask(new OfAThing(thing(HERE), JEANNE), optional)).contains("seen");
        assertThat(ask(new OfAThing(thing(THERE), JEANNE), optional)).isEmpty();
        assertThat(ask(new OfAThing(thing("absent"), JEANNE), optional)).isEmpty();
        assertThat(ask(new OfAThing(thing(THERE), AUDITOR), optional)).contains("seen");
    }

    @Test
    void what_cannot_be_answered_nothing_is_not_found() {
        answers(OfAThingThatHasToBe.class, String.class, _ -> "seen");
        var one = ResponseTypes.instanceOf(String.class);

        for (var unseen : List.of(THERE, "absent")) {
            assertThatThrownBy(() -> ask(new OfAThingThatHasToBe(thing(unseen), JEANNE), one))
                    .cause()
                    .isInstanceOfSatisfying(
                            QueryExecutionException.class,
                            refused ->
                                    assertThat(refused.<Refusal>getDetails())
                                            .contains(Rights.notFound().refusal()));
        }
    }

    @Test
    void what_is_found_first_is_its_handlers_to_judge() {
        answers(OfWhatIsFound.class, String.class, _ -> "judged");

        assertThat(ask(new OfWhatIsFound(JEANNE), ResponseTypes.instanceOf(String.class)))
                .isEqualTo("judged");
    }

    @Test
    void everybody_sees_what_is_everybodys_and_the_program_what_is_known() {
        answers(OfEverybody.class, String.class, _ -> "seen");
        answers(OfTheProgram.class, String.class, _ -> "seen");

        assertThat(ask(new OfEverybody(), ResponseTypes.instanceOf(String.class)))
                .isEqualTo("seen");
        assertThat(ask(new OfTheProgram(), ResponseTypes.instanceOf(String.class)))
                .isEqualTo("seen");
    }

    @Test
    void a_query_that_declares_nothing_or_does_not_say_who_asks_is_a_fault() {
        answers(Undeclared.class, String.class, _ -> "seen");
        answers(Anonymous.class, String.class, _ -> "seen");
        var one = ResponseTypes.instanceOf(String.class);

        assertThatThrownBy(() -> ask(new Undeclared(), one))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("declares no rights");
        assertThatThrownBy(() -> ask(new Anonymous(), one))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not say who asks");
    }

    private static Thing thing(String id) {
        return Thing.raccordementApi(id);
    }

    /** Things by the structures that they concern; one is absent. */
    private static final class OneThing implements ThingConcerns {

        @Override
        public Optional<List<Concern>> of(Thing thing) {
            return thing.id().equals("absent")
                    ? Optional.empty()
                    : Optional.of(List.of(new Concern(Partie.API, thing.id())));
        }

        @Override
        public List<Concern> ofAbsent(Thing thing) {
            return List.of(new Concern(Partie.API, HERE)); // even where it is one's own
        }
    }

    private <R> void answers(
            Class<?> query, Class<R> answer, MessageHandler<? super QueryMessage<?, R>> handler) {
        bus.subscribe(query.getName(), answer, handler);
    }

    private <R> R ask(Object query, ResponseType<R> answer) {
        return queries.query(query, answer).join();
    }
}
