package fr.raccordement.query.vue;

import fr.raccordement.processing.ViewGroups;
import fr.raccordement.query.Emplacement;
import fr.raccordement.query.ProjectedCollection;
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
class VuesConfiguration {

    /** After the read store was found to fit the event store. */
    private static final int JUST_BEFORE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS - 1;

    @Bean
    ViewGroups viewGroups(Vues views, List<ProjectedCollection<?>> collections) {
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
            Nouvelles news,
            ObjectProvider<Veille> veille) {
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
        var group = Emplacement.BIS.group(collection.vue());
        events.registerEventHandler(
                axon -> teller(axon, context, collection.vue(), Emplacement.BIS));
        events.assignHandlerInstancesMatching(
                group, it -> it instanceof Teller teller && teller.isOf(group));
    }

    /** Once a batch, when its token is stored. */
    private static void tellNews(
            EventProcessingConfigurer events,
            List<ProjectedCollection<?>> collections,
            Nouvelles news) {
        var groups = collections.stream().flatMap(VuesConfiguration::groups).toList();
        events.registerDefaultHandlerInterceptor(
                (_, group) -> groups.contains(group) ? atTheEndOfABatch(news) : null);
    }

    private static Stream<String> groups(ProjectedCollection<?> collection) {
        return Arrays.stream(Emplacement.values()).map(place -> place.group(collection.vue()));
    }

    private static MessageHandlerInterceptor<EventMessage<?>> atTheEndOfABatch(Nouvelles news) {
        return (work, chain) -> {
            if (work.resources().putIfAbsent(Nouvelles.class.getName(), news) == null) {
                work.onCleanup(_ -> news.tell());
            }
            return chain.proceed();
        };
    }

    private static List<Vue> views(
            Configuration axon, ApplicationContext context, List<ProjectedCollection<?>> all) {
        return all.stream()
                .map(it -> new Vue(it, teller(axon, context, it.vue(), Emplacement.PREMIER)))
                .toList();
    }

    private static Teller teller(
            Configuration axon, ApplicationContext context, String vue, Emplacement place) {
        var projection =
                context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                        .filter(it -> groupOf(it).equals(vue))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Nothing tells the view " + vue));
        return new Teller(
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
