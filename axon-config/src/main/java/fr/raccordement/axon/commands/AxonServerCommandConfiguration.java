package fr.raccordement.axon.commands;

import fr.raccordement.processing.NodeRole;
import fr.raccordement.processing.NodeRoles;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.command.CommandPriorityCalculator;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The command bus between nodes: that of the framework, except for how a conflict is reported. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerCommandConfiguration {

    @Bean
    @Primary
    AxonServerCommandBus axonServerCommandBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration configuration,
            @Qualifier("localSegment") CommandBus localSegment,
            @Qualifier("messageSerializer") Serializer messages,
            RoutingStrategy routing,
            CommandPriorityCalculator priorities,
            CommandLoadFactorProvider loads,
            TargetContextResolver<? super CommandMessage<?>> contexts,
            CommandBusSpanFactory spans,
            NodeRoles roles) {
        return new Builder(messages, configuration, roles)
                .axonServerConnectionManager(connections)
                .localSegment(localSegment)
                .routingStrategy(routing)
                .priorityCalculator(priorities)
                .loadFactorProvider(loads)
                .targetContextResolver(contexts)
                .spanFactory(spans)
                .build();
    }

    /** Has every command decided by another node. */
    private static final class ForwardingBus extends AxonServerCommandBus {

        ForwardingBus(Builder builder) {
            super(builder);
        }

        @Override
        public Registration subscribe(
                String name, MessageHandler<? super CommandMessage<?>> handler) {
            return () -> true;
        }
    }

    private static final class Builder extends AxonServerCommandBus.Builder {

        private final Serializer messages;
        private final AxonServerConfiguration server;
        private final NodeRoles roles;

        Builder(Serializer messages, AxonServerConfiguration server, NodeRoles roles) {
            this.roles = roles;
            this.messages = messages;
            this.server = server;
            serializer(messages);
            configuration(server);
        }

        @Override
        public AxonServerCommandBus build() {
            return roles.does(NodeRole.COMMANDS) ? super.build() : new ForwardingBus(this);
        }

        @Override
        protected CommandSerializer buildSerializer() {
            return new NodeCommandSerializer(messages, server);
        }
    }
}
