package fr.raccordement.graphql.correlation;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Brings the correlation id to the log lines of every thread that works for a call. */
public class CorrelationAccessor implements ThreadLocalAccessor<String> {

    @Override
    public Object key() {
        return Correlation.KEY;
    }

    @Override
    public @Nullable String getValue() {
        return MDC.get(Correlation.KEY);
    }

    @Override
    public void setValue(String id) {
        MDC.put(Correlation.KEY, id);
    }

    @Override
    public void setValue() {
        MDC.remove(Correlation.KEY);
    }
}
