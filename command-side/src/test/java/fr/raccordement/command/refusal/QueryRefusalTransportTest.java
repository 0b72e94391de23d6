package fr.raccordement.command.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;

class QueryRefusalTransportTest {

    private static final RuleViolatedException REFUSED =
            new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");

    @Test
    void a_refused_question_carries_the_refusal_and_no_class_of_ours() {
        var bus = SimpleQueryBus.builder().build();
        bus.registerHandlerInterceptor(new QueryRefusalTransport());
        bus.<String>subscribe(
                "question",
                String.class,
                _ -> {
                    throw REFUSED;
                });
        var question =
                new GenericQueryMessage<>("?", "question", ResponseTypes.instanceOf(String.class));

        var answer = bus.query(question).join();

        assertThat(answer.isExceptional()).isTrue();
        assertThatThrownBy(answer::getPayload)
                .rootCause()
                .isInstanceOf(RuleViolatedException.class);
        assertThat(answer.exceptionResult())
                .isInstanceOfSatisfying(
                        QueryExecutionException.class,
                        refused -> assertThat(refused.getDetails()).contains(REFUSED.refusal()));
    }
}
