package fr.raccordement.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.RuleViolatedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/** A subscriber that writes down what it is told; asks for everything unless told otherwise. */
public final class Recorder<T> extends BaseSubscriber<T> {

    private static final Object END = new Object();

    private final LinkedBlockingQueue<Object> told = new LinkedBlockingQueue<>();
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
        told.add(value);
    }

    @Override
    protected void hookOnComplete() {
        told.add(END);
    }

    @Override
    protected void hookOnError(Throwable throwable) {
        told.add(throwable);
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
        assertThat(next())
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
        assertThat(told).isEmpty();
    }

    private Object next() {
        try {
            @Nullable Object next = told.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("what comes next, within ten seconds").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
