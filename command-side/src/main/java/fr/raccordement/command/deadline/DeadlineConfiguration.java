package fr.raccordement.command.deadline;

import fr.raccordement.processing.NodeRole;
import fr.raccordement.processing.NodeRoles;
import fr.raccordement.processing.Sampled;
import java.time.Clock;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines are set by policies, kept by a store, and sent as commands once they are due. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    BatchedDeadlines deadlines(DeadlineStore store) {
        return new BatchedDeadlines(store);
    }

    @Bean
    @ConditionalOnMissingBean(DeadlineTimer.class)
    ScheduledDeadlineTimer deadlineTimer(Clock clock) {
        return new ScheduledDeadlineTimer(clock);
    }

    @Bean
    DeadlineRunner deadlineRunner(
            BatchedDeadlines deadlines,
            DeadlineStore store,
            DeadlineTimer timer,
            Clock clock,
            CommandGateway gateway,
            ObjectProvider<NodeRoles> roles,
            ObjectProvider<DeadlineCommand> commands) {
        var sender = new DeadlineSender(gateway, commands.stream().toList());
        var sends = roles.getIfAvailable(NodeRoles::every).does(NodeRole.POLICIES);
        return new DeadlineRunner(deadlines, store, timer, clock, sender) {
            @Override
            public boolean isAutoStartup() {
                return sends;
            }
        };
    }

    @Bean
    Sampled deadlineMeasures(
            DeadlineStore store, ObjectProvider<DeadlineCommand> commands, Clock clock) {
        var kinds = commands.stream().map(DeadlineCommand::kind).collect(Collectors.toSet());
        return new DeadlineMeasures(store, kinds, clock);
    }
}
