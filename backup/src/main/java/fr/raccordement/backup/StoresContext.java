package fr.raccordement.backup;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.events.EventTransfer;
import fr.raccordement.backup.BackupFailure.Code;
import fr.raccordement.command.contact.ContactKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;

/**
 * The stores alone, by the settings of the program, each opened when it is asked for; nothing else
 * of the program runs.
 */
final class StoresContext implements AutoCloseable {

    private static final List<String> LAZY_AND_QUIET =
            List.of(
                    "--spring.main.lazy-initialization=true",
                    "--logging.level.com.zaxxer.hikari=warn",
                    "--logging.level.org.flywaydb=warn",
                    "--logging.level.io.zonky=warn");

    private final ConfigurableApplicationContext context;

    private StoresContext(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param reading whether the stores are only read
     * @param settings arguments of the program
     */
    static StoresContext open(boolean reading, List<String> settings) {
        var all = new ArrayList<>(settings);
        all.add("--raccordement.events.lecture=" + reading);
        all.addAll(LAZY_AND_QUIET);
        return new StoresContext(
                new SpringApplicationBuilder(Stores.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(all.toArray(String[]::new)));
    }

    /** Refuses to make an installation only to find it empty. */
    void requireInstallation() {
        var data = Path.of(settings().getProperty("raccordement.data", "./data"));
        if (isEmbedded() && !Files.isDirectory(data.resolve("postgres"))) {
            throw new BackupFailure(
                    Code.STORE_ABSENT,
                    "There is no installation in %s.".formatted(data.toAbsolutePath().normalize()));
        }
    }

    EventTransfer events() {
        return context.getBean(EventTransfer.class);
    }

    ContactKeys keys() {
        return context.getBean(ContactKeys.class);
    }

    SauvegardeSettings settingsOfBackups() {
        return SauvegardeSettings.of(settings());
    }

    Path publication() {
        return Path.of(
                settings()
                        .getProperty(
                                "raccordement.scellement.repertoire", "./data/scellement/publie"));
    }

    /** Where an unfinished restore is remembered; a store with transactions needs nothing. */
    Optional<UnfinishedRestore> mark() {
        return events().fillsInOneStep()
                ? Optional.empty()
                : Optional.of(
                        new UnfinishedRestore(
                                context.getBean("contactKeyDatabase", MongoDatabase.class)));
    }

    private boolean isEmbedded() {
        return settings().getProperty("raccordement.events.url", "").isEmpty()
                && !settings().getProperty("axon.axonserver.enabled", Boolean.class, false);
    }

    private Environment settings() {
        return context.getEnvironment();
    }

    @Override
    public void close() {
        context.close();
    }

    /** What stopped the stores from being opened, in one sentence. */
    static @Nullable String refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                return refused.getMessage();
            }
        }
        return null;
    }

    /** Not found by the program itself, which has all of this and more. */
    @ComponentScan({
        "fr.raccordement.axon.data",
        "fr.raccordement.axon.postgres",
        "fr.raccordement.axon.events",
        "fr.raccordement.axon.mongo",
        "fr.raccordement.stores.contact"
    })
    static class Stores {

        @Bean
        @ConditionalOnBooleanProperty(name = "axon.axonserver.enabled")
        AxonServerConfiguration axonServerConfiguration(Environment settings) {
            return Binder.get(settings)
                    .bind("axon.axonserver", Bindable.ofInstance(new AxonServerConfiguration()))
                    .orElseGet(AxonServerConfiguration::new);
        }

        @Bean(initMethod = "start", destroyMethod = "shutdown")
        @ConditionalOnBooleanProperty(name = "axon.axonserver.enabled")
        AxonServerConnectionManager axonServerConnectionManager(AxonServerConfiguration server) {
            return AxonServerConnectionManager.builder().axonServerConfiguration(server).build();
        }
    }
}
