package fr.raccordement.projection.rights;

import fr.raccordement.api.Acces;
import fr.raccordement.api.Forbidden;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.processing.HandlingOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.responsetypes.MultipleInstancesResponseType;
import org.axonframework.messaging.responsetypes.OptionalResponseType;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges every query by what it declares in {@link VisibleTo}, before it is handled: by roles
 * alone, by the structure that it names, or by what the thing that it names concerns. What else it
 * declares, its handler judges (D-128).
 */
@Component
@Order(HandlingOrder.RIGHTS)
public class QueryRightsInterceptor implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private final ReadRights rights;
    private final ThingConcerns things;

    QueryRightsInterceptor(ReadRights rights, ThingConcerns things) {
        this.rights = rights;
        this.things = things;
    }

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        var message = work.getMessage();
        var query = message.getPayload();
        var declared = Sight.declaration(query.getClass());
        if (isAdmitted(query, declared)) {
            return chain.proceed();
        }
        return switch (declared.otherwise()) {
            case NOTHING -> nothing(message.getResponseType());
            case NOT_FOUND -> throw refused(Rights.notFound());
            case FORBIDDEN -> throw forbidden(declared);
        };
    }

    private boolean isAdmitted(Object query, VisibleTo declared) {
        if (declared.anyone() || declared.known()) {
            return true;
        }
        if (!(query instanceof Question question)) {
            throw new IllegalStateException(query.getClass() + " does not say who asks");
        }
        if (question instanceof Concerning named) {
            return rights.of(named).sees(named.concern());
        }
        if (question instanceof AboutThing named) {
            return sees(rights.of(named), named.thing());
        }
        var judgedByItsHandler = !Partie.seeing(declared).isEmpty() || declared.utilisateur();
        return judgedByItsHandler || rights.of(question).everything();
    }

    /** As much is read of what there is not as of what the viewer may not see (D-259). */
    private boolean sees(Sight sight, Thing thing) {
        if (sight.everything()) {
            return true;
        }
        var concerns = things.of(thing);
        var seen = sight.sees(concerns.orElseGet(() -> things.ofAbsent(thing)));
        return seen && concerns.isPresent();
    }

    private static Object nothing(ResponseType<?> answer) {
        return switch (answer) {
            case OptionalResponseType<?> _ -> Optional.empty();
            case MultipleInstancesResponseType<?> _ -> List.of();
            case ResponseType<?> one when one.getExpectedResponseType() == HistoryPage.class ->
                    HistoryPage.empty();
            default -> throw new IllegalStateException("Nothing cannot be answered as " + answer);
        };
    }

    private static QueryExecutionException forbidden(VisibleTo declared) {
        var roles = Stream.of(declared.roles()).map(Role::name).toList();
        return refused(Forbidden.of(List.of(Acces.by(roles))));
    }

    /** Wrapped as any refusal of a query, so that it reaches a caller on another node. */
    private static QueryExecutionException refused(RuleViolatedException refused) {
        return new QueryExecutionException(refused.getMessage(), refused, refused.refusal());
    }
}
