package fr.raccordement.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.RuleViolatedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.NestedExceptionUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/**
 * A subscriber that writes down what it receives; asks for everything unless it is to ask for less.
 */
public final class Recorder<T> extends BaseSubscriber<T> {

    private static final Object END = new Object();

    private final LinkedBlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final boolean greedy;

    private Recorder(boolean greedy) {
        this.greedy = greedy;
    }

    public static <T> Recorder<T> of(Flux<T> flux) {
        var recorder = new Recorder<T>(true);
        flux.subscribe(recorder);
        return recorder;
    }

    /** Receives nothing until it requests something. */
    public static <T> Recorder<T> lazy(Flux<T> flux) {
        var recorder = new Recorder<T>(false);
        flux.subscribe(recorder);
        return recorder;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        if (greedy) {
            requestUnbounded();
        }
    }

    @Override
    protected void hookOnNext(T value) {
        received.add(value);
    }

    @Override
    protected void hookOnComplete() {
        received.add(END);
    }

    @Override
    protected void hookOnError(Throwable throwable) {
        received.add(throwable);
    }

    @SuppressWarnings("unchecked")
    public List<T> take(int count) {
        var values = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            values.add((T) next());
        }
        return values;
    }

    public void assertEnded() {
        assertThat(next()).isSameAs(END);
    }

    /** What comes next is a refusal, and with it the end. */
    public void assertRefused(String code) {
        assertThat((Throwable) next())
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    /** The error that ends the stream; what comes before is passed over. */
    public Throwable error() {
        while (true) {
            if (next() instanceof Throwable error) {
                return error;
            }
        }
    }

    public void assertNothingMore() {
        assertThat(received).isEmpty();
    }

    private Object next() {
        try {
            @Nullable Object next = received.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("what comes next, within ten seconds").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
