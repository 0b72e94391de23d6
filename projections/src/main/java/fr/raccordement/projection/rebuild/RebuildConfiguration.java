package fr.raccordement.projection.rebuild;

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
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Every projection tells two places: the first as it is registered anyway, the second by a group of
 * its own.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    /** After the read store was found to fit the event store. */
    private static final int JUST_BEFORE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS - 1;

    @Bean
    ViewGroups viewGroups(ProjectedViews views, List<ProjectedCollection<?>> collections) {
        return new ViewGroups() {
            @Override
            public boolean runs(String group) {
                return views.runs(group);
            }

            @Override
            public int segments(String group) {
                return collections.stream()
                        .filter(it -> groups(it).anyMatch(group::equals))
                        .mapToInt(ProjectedCollection::segments)
                        .findFirst()
                        .orElse(2);
            }

            @Override
            public List<String> viewsWithoutAnswer() {
                return views.withoutAnswer();
            }
        };
    }

    @Bean
    ConfigurerModule twoPlacesForEveryView(
            ApplicationContext context,
            List<ProjectedCollection<?>> collections,
            ProgressSignal news,
            ObjectProvider<ViewSupervisor> veille) {
        return configurer -> {
            configurer.eventProcessing(
                    events -> {
                        collections.forEach(it -> tellSecondPlace(events, context, it));
                        tellNews(events, collections, news);
                    });
            configurer.onInitialize(
                    axon ->
                            axon.onStart(
                                    JUST_BEFORE_PROCESSORS,
                                    () ->
                                            veille.getObject()
                                                    .open(
                                                            axon,
                                                            views(axon, context, collections))));
        };
    }

    private static void tellSecondPlace(
            EventProcessingConfigurer events,
            ApplicationContext context,
            ProjectedCollection<?> collection) {
        var group = Slot.BIS.group(collection.vue());
        events.registerEventHandler(axon -> teller(axon, context, collection.vue(), Slot.BIS));
        events.assignHandlerInstancesMatching(
                group, it -> it instanceof SlotProjector teller && teller.isOf(group));
    }

    /** Once a batch, when its token is stored. */
    private static void tellNews(
            EventProcessingConfigurer events,
            List<ProjectedCollection<?>> collections,
            ProgressSignal news) {
        var groups = collections.stream().flatMap(RebuildConfiguration::groups).toList();
        events.registerDefaultHandlerInterceptor(
                (_, group) -> groups.contains(group) ? atTheEndOfABatch(news) : null);
    }

    private static Stream<String> groups(ProjectedCollection<?> collection) {
        return Arrays.stream(Slot.values()).map(place -> place.group(collection.vue()));
    }

    private static MessageHandlerInterceptor<EventMessage<?>> atTheEndOfABatch(
            ProgressSignal news) {
        return (work, chain) -> {
            if (work.resources().putIfAbsent(ProgressSignal.class.getName(), news) == null) {
                work.onCleanup(_ -> news.tell());
            }
            return chain.proceed();
        };
    }

    private static List<ProjectedView> views(
            Configuration axon, ApplicationContext context, List<ProjectedCollection<?>> all) {
        return all.stream()
                .map(it -> new ProjectedView(it, teller(axon, context, it.vue(), Slot.PREMIER)))
                .toList();
    }

    private static SlotProjector teller(
            Configuration axon, ApplicationContext context, String vue, Slot place) {
        var projection =
                context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                        .filter(it -> groupOf(it).equals(vue))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Nothing tells the view " + vue));
        return new SlotProjector(
                projection,
                place.group(vue),
                place,
                axon.parameterResolverFactory(),
                axon.handlerDefinition(projection.getClass()));
    }

    private static String groupOf(Object projection) {
        return Objects.requireNonNull(projection.getClass().getAnnotation(ProcessingGroup.class))
                .value();
    }
}
