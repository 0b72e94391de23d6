package fr.raccordement.projection.deadletter;

import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.OperatorAlerts;
import fr.raccordement.processing.NodeRole;
import fr.raccordement.processing.NodeRoles;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.supervision.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the operator told of the groups that have dead letters: of each once, until it has none any
 * more (D-260). What is recorded outlives this program; what it recorded itself it does not record
 * again.
 */
@Component
class DeadLetterAlerts extends RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterAlerts.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ProcessorRecords records;
    private final OperatorAlerts alerts;
    private final NodeRoles roles;
    private final Clock clock;
    private @Nullable Set<String> recorded;

    /** Whether it could not be recorded last time, which is logged once. */
    private boolean unrecorded;

    DeadLetterAlerts(
            ProcessorRecords records, OperatorAlerts alerts, NodeRoles roles, Clock clock) {
        super("dead-letter-alerts", EVERY);
        this.records = records;
        this.alerts = alerts;
        this.roles = roles;
        this.clock = clock;
    }

    /** Records which groups have dead letters, where that is not what was recorded last. */
    @Override
    protected void run() {
        try {
            var waiting = records.deadLetterGroups();
            if (!waiting.equals(recorded)) {
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                alerts.stand(NatureAlerte.LETTRES_MORTES, since(waiting, now));
                recorded = waiting;
            }
            unrecorded = false;
        } catch (RuntimeException e) {
            if (!unrecorded) {
                LOG.warn("The operator is told of dead letters in a while: {}", e.toString());
            }
            unrecorded = true;
        }
    }

    private static Map<String, Instant> since(Set<String> groups, Instant now) {
        return groups.stream().collect(Collectors.toMap(Function.identity(), _ -> now));
    }

    @Override
    public boolean isAutoStartup() {
        return roles.does(NodeRole.POLICIES);
    }
}
