package fr.raccordement.projection.rebuild;

import fr.raccordement.processing.NodeRole;
import fr.raccordement.processing.NodeRoles;
import fr.raccordement.processing.ViewGroups;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Gives every view two processing groups: the projection itself, as Axon registers it anyway,
 * projects into the first slot, and a group of its own into the second (D-065).
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    /** After the check that the read store belongs to the event store. */
    private static final int JUST_BEFORE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS - 1;

    @Bean
    ViewGroups viewGroups(
            ProjectedViews views,
            List<ProjectedCollection<?>> collections,
            NodeRoles roles,
            @Value("${raccordement.groupes.segments:2}") int count) {
        return new ViewGroups() {
            @Override
            public boolean runs(String group) {
                return roles.does(role(group, collections)) && views.runs(group);
            }

            @Override
            public int segments(String group) {
                return group.equals(ViewSupervisor.GROUP) ? 1 : ofViews(group);
            }

            private int ofViews(String group) {
                return collections.stream()
                        .filter(it -> groups(it).anyMatch(group::equals))
                        .mapToInt(it -> it.isInOrder() ? 1 : count)
                        .findFirst()
                        .orElse(count);
            }

            @Override
            public List<String> viewsWithoutAnswer() {
                return views.withoutAnswer();
            }
        };
    }

    @Bean
    ConfigurerModule twoSlotsForEveryView(
            ApplicationContext context,
            List<ProjectedCollection<?>> collections,
            ProgressSignal signal,
            ObjectProvider<ViewSupervisor> supervisor) {
        return configurer -> {
            configurer.eventProcessing(
                    events -> {
                        collections.forEach(it -> registerSecondSlot(events, context, it));
                        signalProgress(events, collections, signal);
                    });
            configurer.onInitialize(
                    axon ->
                            axon.onStart(
                                    JUST_BEFORE_PROCESSORS,
                                    () ->
                                            supervisor
                                                    .getObject()
                                                    .open(
                                                            axon,
                                                            views(axon, context, collections))));
        };
    }

    private static NodeRole role(String group, List<ProjectedCollection<?>> collections) {
        return group.equals(ViewSupervisor.GROUP)
                        || collections.stream().flatMap(it -> groups(it)).anyMatch(group::equals)
                ? NodeRole.PROJECTIONS
                : NodeRole.POLICIES;
    }

    private static void registerSecondSlot(
            EventProcessingConfigurer events,
            ApplicationContext context,
            ProjectedCollection<?> collection) {
        var group = Slot.BIS.group(collection.view());
        events.registerEventHandler(axon -> projector(axon, context, collection.view(), Slot.BIS));
        events.assignHandlerInstancesMatching(
                group, it -> it instanceof SlotProjector projector && projector.isOf(group));
    }

    /** Once a batch, when its token is stored. */
    private static void signalProgress(
            EventProcessingConfigurer events,
            List<ProjectedCollection<?>> collections,
            ProgressSignal signal) {
        var groups = collections.stream().flatMap(RebuildConfiguration::groups).toList();
        events.registerDefaultHandlerInterceptor(
                (_, group) -> groups.contains(group) ? atTheEndOfABatch(signal) : null);
    }

    private static Stream<String> groups(ProjectedCollection<?> collection) {
        return Arrays.stream(Slot.values()).map(slot -> slot.group(collection.view()));
    }

    private static MessageHandlerInterceptor<EventMessage<?>> atTheEndOfABatch(
            ProgressSignal signal) {
        return (unit, chain) -> {
            if (unit.resources().putIfAbsent(ProgressSignal.class.getName(), signal) == null) {
                unit.onCleanup(_ -> signal.signal());
            }
            return chain.proceed();
        };
    }

    private static List<ProjectedView> views(
            Configuration axon, ApplicationContext context, List<ProjectedCollection<?>> all) {
        return all.stream()
                .map(it -> new ProjectedView(it, projector(axon, context, it.view(), Slot.PREMIER)))
                .toList();
    }

    private static SlotProjector projector(
            Configuration axon, ApplicationContext context, String view, Slot slot) {
        var projection =
                context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                        .filter(it -> groupOf(it).equals(view))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No projection of the view " + view));
        return new SlotProjector(
                projection,
                slot.group(view),
                slot,
                axon.parameterResolverFactory(),
                axon.handlerDefinition(projection.getClass()));
    }

    private static String groupOf(Object projection) {
        return Objects.requireNonNull(projection.getClass().getAnnotation(ProcessingGroup.class))
                .value();
    }
}
