package fr.raccordement.backup;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.events.EventTransfer;
import fr.raccordement.command.contact.ContactKeys;
import fr.raccordement.processing.Sampled;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Without Axon Server there is one node, and it makes backups. Among the nodes of an Axon Server
 * the one with a directory for them does.
 */
@Configuration(proxyBeanMethods = false)
class SauvegardeConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(
            "!${axon.axonserver.enabled:false} or"
                + " !environment.getProperty('raccordement.sauvegarde.repertoire', '').isEmpty()")
    BackupRuns backupRuns(
            EventTransfer events,
            ContactKeys keys,
            @Value("${raccordement.scellement.repertoire:./data/scellement/publie}")
                    Path publication,
            Environment settings,
            Clock clock) {
        return new BackupRuns(events, keys, publication, SauvegardeSettings.of(settings), clock);
    }

    @Bean
    @ConditionalOnExpression(
            "!${axon.axonserver.enabled:false} or"
                + " !environment.getProperty('raccordement.sauvegarde.repertoire', '').isEmpty()")
    SauvegardeHandlers sauvegardeHandlers(BackupRuns runs, Rights rights) {
        return new SauvegardeHandlers(runs, rights);
    }

    @Bean
    Sampled backupMeasures(Environment settings) {
        return new BackupMeasures(SauvegardeSettings.of(settings).repertoire());
    }

    /** A store with transactions is whole or empty by itself. */
    @Bean
    @ConditionalOnBooleanProperty(name = "axon.axonserver.enabled")
    InitializingBean noUnfinishedRestore(@Qualifier("contactKeyDatabase") MongoDatabase database) {
        return () -> {
            if (new UnfinishedRestore(database).exists()) {
                throw new StartRefusedException(
                        "A restore into this Axon Server has begun and not ended.",
                        "Restore into an empty context again; empty the keys' database "
                                + database.getName()
                                + " before.");
            }
        };
    }
}
